using System.Globalization;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Pages;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Bench;

/// <summary>
/// Makes coded stories as a record meets them: the texts of <see cref="PileMaker"/> (real lengths, copies, quoted passages), some a day (<see cref="Reporting"/>), each telling of the happenings of its last
/// days. Days have happenings by the dozen, the first of which most stories tell of; kinds, places and parties spread by Zipf's law. A telling gives the town or the region, a party or none,
/// a figure or a rival one, and one in ten a date that is wide or none; a sentence that is copied tells the same again. The same number always gives the same story.
/// </summary>
internal sealed class ReportMaker
{
    const int HappeningsPerDay = 30;
    const double Wide = 0.06;
    const double Undated = 0.04;

    // The codebook's kinds, the most frequent in reporting first.
    static readonly string[] Kinds =
    [
        "shelling_missile", "air_drone_strike", "armed_clash", "territory_taken", "attack_on_civilians", "deployment", "talks", "accusation", "loss_tally", "withdrawal", "property_destruction", "ceasefire",
        "ceasefire_violation", "displacement", "denial", "arrest_or_capture", "agreement", "territory_held", "mine_ied_explosion", "demand", "threat", "protest", "territory_transferred", "prisoner_exchange",
        "arms_supply", "sanction", "weapons_disrupted", "other_event", "assassination", "demining",
    ];

    // The words that a made-up headline has.
    const int HeadlineWords = 8;

    readonly Reporting _how;
    readonly PileMaker _texts = new();
    readonly StoryPrinter _printer = new(DataFiles.BuiltIn);
    readonly NamedPlace[] _places;
    readonly Dictionary<string, NamedPlace> _byId;
    readonly Dictionary<string, string> _parents;
    readonly NamedParty[] _parties;

    public ReportMaker(Reporting how)
    {
        _how = how;
        var rows = TsvTable.Read(DataFiles.BuiltIn, "gazetteer/places.tsv").Rows.Where(row => row["lat"].Length > 0).ToArray();
        _byId = rows.ToDictionary(row => row["id"], row => new NamedPlace(row["name"], row["id"], row["name"], Number(row["lat"]), Number(row["lon"]), PlaceRole.At), StringComparer.Ordinal);
        _parents = rows.ToDictionary(row => row["id"], row => row["parent"], StringComparer.Ordinal);
        _places = [.. rows.Where(row => row["parent"].Length > 0).OrderBy(row => ContentId.Of("x", row["id"]), StringComparer.Ordinal).Select(row => _byId[row["id"]])];
        _parties = [.. TsvTable.Read(DataFiles.BuiltIn, "gazetteer/parties.tsv").Rows.OrderBy(row => ContentId.Of("x", row["id"]), StringComparer.Ordinal).Select(row => new NamedParty(row["name"], row["id"], row["name"]))];
    }

    /// <summary>A document of one story, read and coded.</summary>
    public DocumentReading Make(int number)
    {
        var language = LanguageOf(number);
        var text = Letters.Write(_texts.Make(number), language);
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var document = Document.Of(string.Create(CultureInfo.InvariantCulture, $"{number:0000000}.txt"), bytes);
        var source = new SourceText(text);
        var (day, headline) = (_how.Start.AddDays(number / _how.StoriesPerDay), HeadlineOf(source));
        var story = new Story(ContentId.Of("s", document.Sha256, "0"), new StoryOrigin(document.Path, document.Sha256, document.MediaType, null, null), source.Whole, StoryKind.Article, language,
            headline is null ? null : source[headline.Value], headline, null, PileMaker.Outlet(number), null, day, PublishedBasis.Stated, source, []);
        return new DocumentReading(document, [new CodedStory(story, _printer.Print(story), [.. Mentions(story, number)])], []);
    }

    // Copies have the language of their text.
    string LanguageOf(int number) => _how.InManyLanguages ? Letters.Languages[new Random(Root(number) ^ 0x1A76).Next(Letters.Languages.Length)] : "en";

    TextSpan? HeadlineOf(SourceText text)
    {
        if (!_how.InManyLanguages)
            return null;
        var line = text.Value.AsSpan(0, text.Value.IndexOfAny(['.', '\n']) is > 0 and var stop ? stop : text.Value.Length);
        var end = 0;
        for (var words = 0; words < HeadlineWords && end < line.Length; words++)
            end += line[end..].IndexOf(' ') is >= 0 and var blank ? blank + 1 : line.Length - end;
        return text.SpanOf(0, line[..end].TrimEnd().Length);
    }

    IEnumerable<Mention> Mentions(Story story, int number)
    {
        var many = 1 + new Random(number ^ 0x7A11).Next((2 * _how.PerStory) - 1);
        foreach (var sentence in Sentences(story.Text.Value).Take(many))
            yield return Mention(story, sentence.Start, sentence.End, PileMaker.Kin(number) is (true, var of) ? Root(of) : number);
    }

    // Copies tell of what happened when their text was first printed.
    static int Root(int number) => PileMaker.Kin(number) is (true, var of) ? Root(of) : number;

    static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        for (int start = 0, end; start < text.Length && (end = text.IndexOf('.', start)) >= 0; start = end + 1)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            if (end > start)
                yield return (start, end + 1);
        }
    }

    Mention Mention(Story story, int start, int end, int number)
    {
        var words = story.Text.Value[start..end];
        var chance = new Random(Seed(words) ^ (number / _how.StoriesPerDay));
        var happening = new Happening(_how.Start.AddDays((number / _how.StoriesPerDay) - (int)(4 * chance.NextDouble() * chance.NextDouble())), Rank(chance, HappeningsPerDay));
        var own = new Random(HashCode(happening));
        var (kind, place, actor, target, killed) = (Kinds[Rank(own, Kinds.Length)], _places[Rank(own, _places.Length)], _parties[Rank(own, _parties.Length)], _parties[Rank(own, _parties.Length)], 1 + own.Next(60));
        var stance = chance.NextDouble() switch { < 0.6 => Stance.Reported, < 0.85 => Stance.Claimed, < 0.93 => Stance.Denied, _ => Stance.Planned };
        var span = story.Text.SpanOf(start, end);
        return new Mention(
            ContentId.Of("m", story.Id, span.ToString(), kind), story.Id, kind, stance, stance is Stance.Claimed or Stance.Denied ? _parties[Rank(chance, _parties.Length)] : null, Date(chance, happening.Day),
            [chance.Next(4) == 0 && _byId.TryGetValue(_parents[place.Id!], out var around) ? around : place], chance.Next(5) == 0 ? [] : [actor], chance.Next(4) == 0 ? [] : [target],
            chance.Next(2) == 0 ? [] : [Count(chance.Next(5) == 0 ? killed + 1 + chance.Next(9) : killed)], Quote.Of(story.Text, span), MentionPart.Body, story.Language, "en/bench", Math.Round(0.5 + (chance.NextDouble() / 2), 3));
    }

    static DatedBy? Date(Random chance, DateOnly day) => chance.NextDouble() switch
    {
        < Undated => null,
        < Undated + Wide => new DatedBy(EdtfDate.Month(day.Year, day.Month), "this month", DateBasis.Relative),
        _ => new DatedBy(EdtfDate.Day(day), "on the day", DateBasis.Stated),
    };

    static Count Count(int killed) => new(CountOutcome.Killed, "people", killed, killed, killed, killed.ToString(CultureInfo.InvariantCulture));

    /// <summary>What happened: the how manieth of its day.</summary>
    readonly record struct Happening(DateOnly Day, int Rank);

    static int HashCode(Happening happening) => (happening.Day.DayNumber * 1009) + (happening.Rank * 7919);

    // The rank is drawn log-uniformly, which gives Zipf's law.
    static int Rank(Random chance, int many) => Math.Min(many - 1, (int)Math.Pow(many + 1, chance.NextDouble()) - 1);

    static int Seed(string words)
    {
        var hash = 17;
        foreach (var letter in words)
            hash = unchecked((hash * 31) + letter);
        return hash;
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
