namespace Tidings.Languages;

public enum WritingDirection { LeftToRight, RightToLeft }

/// <summary>How number words are put together; see languages/README.md.</summary>
public enum NumberEngine
{
    /// <summary>Great before small: two hundred (and) thirty-one.</summary>
    Additive,
    /// <summary>As additive, but ones before tens: one-and-thirty.</summary>
    AdditiveOnesFirst,
    /// <summary>Digits and multipliers, with sections of ten thousand.</summary>
    EastAsian,
}

/// <summary>The order of day and month in a date of figures such as 5/11/2020.</summary>
public enum NumericDateOrder { DayMonthYear, MonthDayYear, YearMonthDay }

/// <summary>What a language is like in general: <c>languages/CODE/language.yml</c>.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Script">ISO 15924 code: Latn, Arab, Cyrl, Jpan.</param>
/// <param name="Direction">Which way it is written.</param>
/// <param name="IsCased">Whether it has capitals, so that a capital can tell a name.</param>
/// <param name="Numbers">How its number words are put together.</param>
/// <param name="Groups">Marks between groups of three digits; a blank means that groups may stand apart.</param>
/// <param name="Decimal">The mark before decimals.</param>
/// <param name="DateOrder">The usual order in dates of figures.</param>
/// <param name="Prefixes">Clitics written together with the word that follows; they may stand before any word of the pack.</param>
/// <param name="Suffixes">Endings written together with the word before; they may stand after any word of the pack.</param>
public sealed record LanguagePack(
    string Code,
    string Name,
    string Script,
    WritingDirection Direction,
    bool IsCased,
    NumberEngine Numbers,
    string Groups,
    char Decimal,
    NumericDateOrder DateOrder,
    IReadOnlyList<string> Prefixes,
    IReadOnlyList<string> Suffixes)
{
    /// <summary>How its words make sentences.</summary>
    public SyntaxForm Syntax { get; init; } = SyntaxForm.Plain;

    /// <summary>Its labels before the lines of an interview.</summary>
    public SpeakerLabels Turns { get; init; } = SpeakerLabels.None;

    /// <summary>The languages that are described; a folder may hold less than a pack, such as furniture alone.</summary>
    public static IReadOnlyList<string> Codes(DataFiles files) => [.. files.Languages().Where(code => files.TryRead($"languages/{code}/language.yml") is not null)];

    /// <summary>Reads a language's description.</summary>
    /// <exception cref="PackException">It is missing or not as languages/README.md has it.</exception>
    public static LanguagePack Read(DataFiles files, string code) => files.Once(own => ReadFile(own, code), code);

    static LanguagePack ReadFile(DataFiles files, string code)
    {
        var file = YamlFile.Read(files, $"languages/{code}/language.yml")
            .Only("format", "code", "name", "script", "direction", "casing", "numbers", "dates", "prefixes", "suffixes", "syntax", "turns", "sources", "authors", "licence", "more");
        if (file["code"].Text() != code)
            throw file["code"].Error($"the folder is \"{code}\"");
        var numbers = file["numbers"].Only("engine", "groups", "decimal");
        return new LanguagePack(
            code,
            file["name"].Text(),
            file["script"].Text(),
            Choice(file["direction"], ("left-to-right", WritingDirection.LeftToRight), ("right-to-left", WritingDirection.RightToLeft)),
            Choice(file["casing"], ("cased", true), ("none", false)),
            Choice(numbers["engine"], ("additive", NumberEngine.Additive), ("additive-ones-first", NumberEngine.AdditiveOnesFirst), ("east-asian", NumberEngine.EastAsian)),
            numbers["groups"].Text(),
            numbers["decimal"].Text()[0],
            Choice(file["dates"].Only("order")["order"], ("day-month-year", NumericDateOrder.DayMonthYear), ("month-day-year", NumericDateOrder.MonthDayYear), ("year-month-day", NumericDateOrder.YearMonthDay)),
            file.TextsOrNone("prefixes"),
            file.TextsOrNone("suffixes"))
        {
            Syntax = file.TryGet("syntax") is { } syntax ? SyntaxForm.Read(syntax) : SyntaxForm.Plain,
            Turns = file.TryGet("turns") is { } turns ? SpeakerLabels.Read(turns) : SpeakerLabels.None,
        };
    }

    /// <summary>A word of the pack with every clitic and ending that may be written together with it; the bare word first.</summary>
    public IEnumerable<string> Forms(string word)
    {
        yield return word;
        foreach (var suffix in Suffixes)
            yield return word + suffix;
        foreach (var prefix in Prefixes)
            yield return prefix + word;
    }

    static T Choice<T>(YamlValue value, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var names = new List<string>();
        foreach (var (name, choice) in choices)
        {
            if (value.Text() == name)
                return choice;
            names.Add(name);
        }
        throw value.Error($"\"{value.Scalar}\" is not one of {string.Join(", ", names)}");
    }
}
