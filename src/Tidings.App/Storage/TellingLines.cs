using System.Text.Json;
using Tidings.App.Exports;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.App.Storage;

/// <summary>
/// Reads the lines of mentions as tellings, field by field and without what a telling has no use for. Names, places, dates and origins come again by the thousand: equal ones are held once.
/// Lines of the record are trusted: a missing field is our error and throws.
/// </summary>
sealed class TellingLines
{
    readonly KeptTexts<string> _texts = new(text => text);
    readonly KeptTexts<EdtfDate?> _dates = new(EdtfDate.TryParse);
    readonly KeptTexts<DateOnly?> _days = new(PartReading.Day);
    readonly KeptTexts<IReadOnlyList<Origin>> _origins = new(OriginJson.Read);
    readonly Kept<NamedParty> _parties = new();
    readonly Kept<NamedPlace> _places = new();

    readonly Part<NamedParty> _party;
    readonly Part<NamedPlace> _place;
    readonly Part<Count> _count;
    readonly Part<Holding> _holding;

    public TellingLines() => (_party, _place, _count, _holding) = (Party, Place, Count, Holding);

    delegate T Part<out T>(ref Utf8JsonReader json);

    /// <summary>A text that may come again.</summary>
    public string Text(ReadOnlySpan<byte> utf8) => _texts.Of(utf8);

    /// <summary>A day; null where there is none.</summary>
    public DateOnly? Day(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : _days.Of(utf8);

    /// <summary>Whom a story comes from, as it is written.</summary>
    public IReadOnlyList<Origin> Origins(ReadOnlySpan<byte> utf8) => _origins.Of(utf8);

    /// <summary>The telling of a line.</summary>
    /// <param name="line">As the record keeps it.</param>
    /// <param name="family">The story's family.</param>
    /// <param name="published">The story's date.</param>
    /// <param name="origins">Whom the story comes from.</param>
    /// <exception cref="FormatException">A field is missing.</exception>
    public Telling Read(ReadOnlySpan<byte> line, string family, DateOnly? published, IReadOnlyList<Origin> origins)
    {
        var json = new Utf8JsonReader(line);
        var read = new Fields();
        Open(ref json);
        while (Next(ref json))
            Take(ref json, ref read);
        return new Telling(
            read.Id ?? throw Missing("id"), read.Story ?? throw Missing("story"), family, published, read.Kind ?? throw Missing("kind"), read.Stance ?? throw Missing("stance"),
            read.AttributedTo, read.Date, read.Places ?? [], read.Actors ?? [], read.Targets ?? [], read.Counts ?? [], read.Span ?? throw Missing("evidence"), read.Words ?? throw Missing("quote"), read.Part ?? throw Missing("part"))
        {
            DateBasis = read.Basis,
            Origins = origins,
            Holdings = read.Holdings ?? [],
            Ground = read.Ground ?? [],
            Undertaking = read.Undertaking,
        };
    }

    ref struct Fields
    {
        public string? Id, Story, Kind, Words;
        public Stance? Stance;
        public MentionPart? Part;
        public NamedParty? AttributedTo;
        public EdtfDate? Date;
        public DateBasis? Basis;
        public IReadOnlyList<NamedPlace>? Places, Ground;
        public IReadOnlyList<NamedParty>? Actors, Targets;
        public IReadOnlyList<Count>? Counts;
        public IReadOnlyList<Holding>? Holdings;
        public Undertaking? Undertaking;
        public TextSpan? Span;
    }

    void Take(ref Utf8JsonReader json, ref Fields read)
    {
        if (Is(ref json, "id"u8)) read.Id = json.GetString();
        else if (Is(ref json, "story"u8)) read.Story = String(ref json);
        else if (Is(ref json, "kind"u8)) read.Kind = String(ref json);
        else if (Is(ref json, "stance"u8)) read.Stance = SnakeCase.Read<Stance>(String(ref json));
        else if (Is(ref json, "attributed_to"u8)) read.AttributedTo = json.TokenType == JsonTokenType.Null ? null : Party(ref json);
        else if (Is(ref json, "date"u8)) Date(ref json, ref read);
        else if (Is(ref json, "places"u8)) read.Places = List(ref json, _place);
        else if (Is(ref json, "actors"u8)) read.Actors = List(ref json, _party);
        else if (Is(ref json, "targets"u8)) read.Targets = List(ref json, _party);
        else if (Is(ref json, "counts"u8)) read.Counts = List(ref json, _count);
        else if (Is(ref json, "holdings"u8)) read.Holdings = List(ref json, _holding);
        else if (Is(ref json, "ground"u8)) read.Ground = List(ref json, _place);
        else if (Is(ref json, "undertaking"u8)) read.Undertaking = Terms(ref json);
        else if (Is(ref json, "evidence"u8)) Evidence(ref json, ref read);
        else if (Is(ref json, "part"u8)) read.Part = SnakeCase.Read<MentionPart>(String(ref json));
        else Pass(ref json);
    }

    void Date(ref Utf8JsonReader json, ref Fields read)
    {
        if (json.TokenType == JsonTokenType.Null)
            return;
        while (Next(ref json))
            if (Is(ref json, "edtf"u8)) read.Date = json.TokenType == JsonTokenType.Null ? null : json.ValueIsEscaped ? EdtfDate.TryParse(json.GetString()) : _dates.Of(json.ValueSpan);
            else if (Is(ref json, "basis"u8)) read.Basis = SnakeCase.TryRead<DateBasis>(String(ref json));
            else Pass(ref json);
    }

    static void Evidence(ref Utf8JsonReader json, ref Fields read)
    {
        int? start = null, end = null;
        while (Next(ref json))
            if (Is(ref json, "quote"u8)) read.Words = json.GetString();
            else if (Is(ref json, "start"u8)) start = json.GetInt32();
            else if (Is(ref json, "end"u8)) end = json.GetInt32();
            else Pass(ref json);
        read.Span = new TextSpan(start ?? throw Missing("start"), end ?? throw Missing("end"));
    }

    NamedParty Party(ref Utf8JsonReader json)
    {
        string? text = null, id = null, name = null;
        while (Next(ref json))
            if (Is(ref json, "text"u8)) text = String(ref json);
            else if (Is(ref json, "id"u8)) id = String(ref json);
            else if (Is(ref json, "name"u8)) name = String(ref json);
            else Pass(ref json);
        return _parties.Of(new NamedParty(text ?? throw Missing("text"), id, name));
    }

    NamedPlace Place(ref Utf8JsonReader json)
    {
        string? text = null, id = null, name = null, role = null;
        double? lat = null, lon = null;
        int? acled = null, ucdp = null;
        while (Next(ref json))
            if (Is(ref json, "text"u8)) text = String(ref json);
            else if (Is(ref json, "id"u8)) id = String(ref json);
            else if (Is(ref json, "name"u8)) name = String(ref json);
            else if (Is(ref json, "lat"u8)) lat = json.TokenType == JsonTokenType.Null ? null : json.GetDouble();
            else if (Is(ref json, "lon"u8)) lon = json.TokenType == JsonTokenType.Null ? null : json.GetDouble();
            else if (Is(ref json, "role"u8)) role = String(ref json);
            else if (Is(ref json, "acled_precision"u8)) acled = json.TokenType == JsonTokenType.Null ? null : json.GetInt32();
            else if (Is(ref json, "ucdp_precision"u8)) ucdp = json.TokenType == JsonTokenType.Null ? null : json.GetInt32();
            else Pass(ref json);
        var precision = acled is { } a && ucdp is { } u ? new PlacePrecision(a, u) : null;
        return _places.Of(new NamedPlace(text ?? throw Missing("text"), id, name, lat, lon, SnakeCase.Read<PlaceRole>(role), precision));
    }

    Count Count(ref Utf8JsonReader json)
    {
        string? what = null, of = null, text = null;
        long? best = null, low = null, high = null;
        while (Next(ref json))
            if (Is(ref json, "what"u8)) what = String(ref json);
            else if (Is(ref json, "of"u8)) of = String(ref json);
            else if (Is(ref json, "best"u8)) best = Whole(ref json);
            else if (Is(ref json, "low"u8)) low = Whole(ref json);
            else if (Is(ref json, "high"u8)) high = Whole(ref json);
            else if (Is(ref json, "text"u8)) text = String(ref json);
            else Pass(ref json);
        return new Count(SnakeCase.Read<CountOutcome>(what), of, best, low, high, text ?? throw Missing("text"));
    }

    Holding Holding(ref Utf8JsonReader json)
    {
        NamedPlace? place = null;
        NamedParty? holder = null;
        while (Next(ref json))
            if (Is(ref json, "place"u8)) place = Place(ref json);
            else if (Is(ref json, "holder"u8)) holder = Party(ref json);
            else Pass(ref json);
        return new Holding(place ?? throw Missing("place"), holder ?? throw Missing("holder"));
    }

    // Few have any.
    static Undertaking? Terms(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : PartReading.Undertaking(JsonElement.ParseValue(ref json));

    static IReadOnlyList<T> List<T>(ref Utf8JsonReader json, Part<T> read)
    {
        if (json.TokenType == JsonTokenType.Null)
            return [];
        List<T>? list = null;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            (list ??= []).Add(read(ref json));
        return list is null ? [] : list.ToArray();
    }

    string? String(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : json.ValueIsEscaped ? json.GetString() : _texts.Of(json.ValueSpan);

    static long? Whole(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : json.GetInt64();

    static void Open(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw new FormatException("a line of a mention is no object");
    }

    // The next field of the object at hand; false at its end.
    static bool Next(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    // Whether the field at hand has this name: then its value is at hand.
    static bool Is(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => json.ValueSpan.SequenceEqual(name) && json.Read();

    static void Pass(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    static FormatException Missing(string name) => new($"'{name}' is missing");
}
