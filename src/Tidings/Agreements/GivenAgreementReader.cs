using System.Globalization;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Agreements;

/// <summary>Reads the agreements that a user gives: <c>agreements/*.yml</c> among the data files, in the format of <c>docs/reference/agreements.md</c>.</summary>
public sealed class GivenAgreementReader
{
    /// <summary>Under which path the files stand among the data files.</summary>
    public const string Folder = "agreements/";

    const string KindsFile = "codebook/kinds.tsv";

    readonly ObligationKinds _obligations;
    readonly PlaceGazetteer _places;
    readonly PartyGazetteer _parties;
    readonly HashSet<string> _kinds;

    public GivenAgreementReader(DataFiles files)
    {
        (_obligations, _places) = (ObligationKinds.Read(files), PlaceGazetteer.Read(files));
        _parties = PartyGazetteer.Read(files, _places);
        _kinds = TsvTable.Read(files, KindsFile).Rows.Select(row => row.Required("kind")).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All agreements of the data files, in order of their paths; nothing is read where there are none.</summary>
    /// <exception cref="PackException">A file is not of the format; names it, the line and what is wrong.</exception>
    public static IReadOnlyList<GivenAgreement> ReadAll(DataFiles files)
    {
        var paths = files.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).ToList();
        if (paths.Count == 0)
            return [];
        var (reader, seen) = (new GivenAgreementReader(files), new Dictionary<string, string>(StringComparer.Ordinal));
        return [.. paths.Select(path => reader.Read(YamlFile.Read(files, path), seen))];
    }

    GivenAgreement Read(YamlValue root, Dictionary<string, string> seen)
    {
        root.Only("format", "id", "name", "date", "place", "area", "parties", "third-parties", "source", "articles");
        if (root["format"].Integer() != 1)
            throw root["format"].Error("only format 1 is known");
        var id = root["id"].Text();
        if (!seen.TryAdd(id, root.Path))
            throw root["id"].Error($"\"{id}\" is the id of {seen[id]} too");
        var (date, parties) = (Date(root["date"]), Parties(root["parties"]));
        var terms = new GivenTerms(new GivenAt(root.Path[Folder.Length..], root["id"].Line), root.TryGet("place") is { } place ? Place(place) : null, [.. Items(root, "third-parties").Select(Third)]);
        var agreement = new Agreement(ContentId.Of("a", "given", id), root["name"].Text(), date, parties, []) { Given = terms };
        var given = new GivenAgreement(agreement, Places(root, "area"), []);
        return given with { Articles = Articles(root, given) };
    }

    List<GivenArticle> Articles(YamlValue root, GivenAgreement given)
    {
        var (articles, numbers) = (new List<GivenArticle>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in Items(root, "articles"))
        {
            var article = Article(item, given);
            if (!numbers.Add(article.Number))
                throw item["article"].Error($"article \"{article.Number}\" stands twice");
            articles.Add(article);
        }
        return articles.Count > 0 ? articles : throw root["articles"].Error("an agreement has at least one article");
    }

    GivenArticle Article(YamlValue item, GivenAgreement given)
    {
        item.Only("article", "text", "who", "action", "verb", "object", "place", "due", "extended", "amount", "counted", "start", "end", "kept-by", "keeper", "broken-by");
        var kind = item["action"].Text();
        var duty = _obligations.Find(kind) ?? throw item["action"].Error($"\"{kind}\" is no kind that codebook/obligations.tsv has");
        var (due, start, end) = (item.TryGet("due") is { } day ? Date(day) : null, At(item, "start"), At(item, "end"));
        if (start is not null && end is not null && end.Day < start.Day)
            throw item["end"].Error("it ends before it starts");
        return new GivenArticle(new GivenAt(item.Path[Folder.Length..], item.Line), item["article"].Text(), Bound(item["who"], given), kind, item["text"].Text())
        {
            Action = item.TextOr("verb", duty.Action),
            Object = item.TryGet("object")?.Text(),
            Places = Places(item, "place"),
            Due = due,
            Extensions = Extensions(item, due),
            Amount = item.TryGet("amount") is { } amount ? Amount(amount) : null,
            Counted = item.TryGet("counted") is { } counted ? Counted(counted) : null,
            Start = start,
            End = end,
            MetBy = Kinds(item, "kept-by") ?? duty.MetBy,
            KeptBy = item.TryGet("keeper") is { } keeper ? Keeper(keeper) : duty.KeptBy,
            BrokenBy = Kinds(item, "broken-by") ?? duty.BrokenBy,
        };
    }

    IReadOnlyList<NamedParty> Bound(YamlValue who, GivenAgreement given)
    {
        var bound = Parties(who);
        return bound.FirstOrDefault(party => !given.Everybody.Any(known => Surroundings.KeyOf(known) == Surroundings.KeyOf(party))) is { } stranger
            ? throw who.Error($"\"{stranger.Name ?? stranger.Text}\" is neither among the parties nor among the third parties") : bound;
    }

    List<Extension> Extensions(YamlValue item, EdtfDate? due)
    {
        var (extensions, last) = (new List<Extension>(), due);
        foreach (var extended in Items(item, "extended"))
        {
            extended.Only("to", "on", "by");
            var to = Date(extended["to"]);
            if (last is null)
                throw extended.Error("there is no \"due\" to extend");
            if (to.Last <= last.Last)
                throw extended["to"].Error($"{to} is not after {last}");
            extensions.Add(new Extension(to, extended.TryGet("on") is { } on ? Date(on) : null, extended.TryGet("by") is { } by ? Party(by) : null));
            last = to;
        }
        return extensions;
    }

    ThirdParty Third(YamlValue item)
    {
        item.Only("party", "role");
        return new ThirdParty(Party(item["party"]), item["role"].Text());
    }

    List<string>? Kinds(YamlValue item, string key)
    {
        if (item.TryGet(key) is not { } value)
            return null;
        return [.. (value.IsList ? value.Items : [value]).Select(kind => _kinds.Contains(kind.Text()) ? kind.Text() : throw kind.Error($"\"{kind.Scalar}\" is no kind of the codebook"))];
    }

    IReadOnlyList<NamedParty> Parties(YamlValue value)
    {
        var parties = value.IsList ? value.Items.Select(Party).ToList() : [Party(value)];
        return parties.Count > 0 ? parties : throw value.Error("at least one party is expected here");
    }

    // A party that the gazetteer does not know, such as a small group, is known by its words.
    NamedParty Party(YamlValue value)
    {
        var text = value.Text();
        if (_parties.Find(text) is { } byId)
            return new NamedParty(byId.Name, byId.Id, byId.Name);
        var named = _parties.Named(text);
        var party = One(value, named, party => party.Name == text, party => party.Id);
        return party is null ? new NamedParty(text, null, null) : new NamedParty(text, party.Id, party.Name);
    }

    List<NamedPlace> Places(YamlValue item, string key) => item.TryGet(key) is not { } value ? [] : value.IsList ? [.. value.Items.Select(Place)] : [Place(value)];

    NamedPlace Place(YamlValue value)
    {
        var text = value.Text();
        var place = _places.Find(text) ?? One(value, _places.Listed(text), place => place.Name == text, place => place.Id);
        return place is null ? new NamedPlace(text, null, null, null, null, PlaceRole.At)
            : new NamedPlace(place.Name, place.Id, place.Name, place.Lat, place.Lon, PlaceRole.At, place.Kind.Precision());
    }

    static T? One<T>(YamlValue value, IReadOnlyList<T> named, Func<T, bool> isItsName, Func<T, string> id)
        where T : class
    {
        if (named.Count < 2)
            return named.Count == 0 ? null : named[0];
        var called = named.Where(isItsName).ToList();
        return called.Count == 1 ? called[0] : throw value.Error($"\"{value.Scalar}\" can be {string.Join(", ", named.Select(id).Order(StringComparer.Ordinal))}; write one of these ids");
    }

    static IReadOnlyList<YamlValue> Items(YamlValue item, string key)
    {
        if (item.TryGet(key) is not { } value)
            return [];
        return value.IsList ? value.Items : throw value.Error("a list is expected here");
    }

    static EdtfDate Date(YamlValue value) =>
        EdtfDate.TryParse(value.Text()) ?? throw value.Error($"\"{value.Scalar}\" is no date of EDTF; write it as 2020-11-25, 2020-11 or 2020-11-09/2020-11-10");

    static Moment? At(YamlValue item, string key) => item.TryGet(key) is not { } value ? null
        : Moment.TryParse(value.Text()) ?? throw value.Error($"\"{value.Scalar}\" is no day or time; write it as 2020-10-10 or 2020-10-10T12:00+04:00");

    static long Amount(YamlValue value) => long.TryParse(value.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount > 0
        ? amount : throw value.Error($"\"{value.Scalar}\" is no whole number above 0");

    static CountOutcome Counted(YamlValue value) => Enum.GetValues<CountOutcome>().Where(outcome => Word(outcome) == value.Text()).Select(outcome => (CountOutcome?)outcome).SingleOrDefault()
        ?? throw value.Error($"\"{value.Scalar}\" is none of {string.Join(", ", Enum.GetValues<CountOutcome>().Select(Word))}");

    static KeptBy Keeper(YamlValue value) => value.Text() switch
    {
        "actor" => KeptBy.Actor,
        "anyone" => KeptBy.Anyone,
        _ => throw value.Error($"\"{value.Scalar}\" is neither actor nor anyone"),
    };

    static string Word(CountOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
