using Tidings.Languages;

namespace Tidings.Dates;

/// <summary>A language's words for time and the patterns they stand in, <c>languages/CODE/dates.yml</c>, compiled.</summary>
sealed class DateWords
{
    static readonly string[] Stages = ["points", "built", "framed"];
    static readonly string[] SeasonNames = ["spring", "summer", "autumn", "winter"];
    static readonly string[] PartNames = ["morning", "afternoon", "evening", "night", "midday", "daytime"];
    static readonly string[] EdgeNames = ["start", "middle", "end", "about"];
    static readonly string[] EraNames = ["after", "before"];
    static readonly string[] HalfNames = ["am", "pm"];

    readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    DateWords(LanguagePack language, NumberWords numbers) => (Language, Numbers) = (language, numbers);

    public LanguagePack Language { get; }

    public NumberWords Numbers { get; }

    public PhraseTrie<DateWord> Trie { get; } = new();

    /// <summary>Points first, then what is built of points, then prepositions and intervals around both.</summary>
    public PatternNet[] Nets { get; } = [new(), new(), new()];

    public static DateWords Read(DataFiles files, LanguagePack language, NumberWords numbers)
    {
        var words = new DateWords(language, numbers);
        var file = YamlFile.Read(files, $"languages/{language.Code}/dates.yml").Only("format", "words", "points", "built", "framed");
        foreach (var (name, values) in file["words"].Entries)
            words.AddClass(PatternText.Slot(name, values), values);
        for (var stage = 0; stage < Stages.Length; stage++)
            foreach (var row in file.TryGet(Stages[stage])?.Items ?? [])
                words.AddPattern(words.Nets[stage], row);
        return words;
    }

    /// <summary>The number of a word that stands in a pattern; 0 for all others.</summary>
    public int Id(string normal)
    {
        if (_ids.TryGetValue(normal, out var id) || Language.Prefixes.Count == 0)
            return id;
        foreach (var prefix in Language.Prefixes)
            if (normal.Length > prefix.Length && normal.StartsWith(prefix, StringComparison.Ordinal) && _ids.TryGetValue(normal[prefix.Length..], out id))
                return id;
        return 0;
    }

    void AddPattern(PatternNet net, YamlValue row)
    {
        var pattern = DatePattern.Read(row, Language.Code);
        var texts = row["is"].IsList ? row["is"].Items : [row["is"]];
        foreach (var text in texts)
            foreach (var sequence in PatternText.Read(text))
                net.Add(sequence, pattern, NewId);
    }

    int NewId(string word)
    {
        if (!_ids.TryGetValue(word, out var id))
            _ids.Add(word, id = _ids.Count + 1);
        return id;
    }

    // A form that begins with ~ counts on its own only where a preposition shows that it is a date; with ^ it needs a capital too: fall, May, March.
    void AddClass(DateSlot slot, YamlValue values)
    {
        if (values.IsList || values.Scalar is not null)
            foreach (var form in values.Texts())
                AddForms(form, slot, 0);
        foreach (var (name, forms) in values.Entries)
            foreach (var form in forms.Texts())
                AddForms(form, slot, Value(slot, name, forms));
    }

    void AddForms(string form, DateSlot slot, double value)
    {
        var isDoubtful = form[0] is '^' or '~';
        foreach (var variant in Language.Forms(form.TrimStart('^', '~')))
            Trie.Add(PatternText.Tokens(variant), new DateWord(slot, value, isDoubtful, form[0] == '^' && Language.IsCased));
    }

    static double Value(DateSlot slot, string name, YamlValue source) => slot switch
    {
        DateSlot.Unit or DateSlot.OneUnit or DateSlot.Frequency => Enum.TryParse<DateUnit>(name, true, out var unit) ? (double)unit : throw source.Error($"\"{name}\" is no unit of time"),
        DateSlot.Season => Index(SeasonNames, name, source) + 1,
        DateSlot.Part => Index(PartNames, name, source) + 1,
        DateSlot.Edge => Index(EdgeNames, name, source) + 1,
        DateSlot.Era => Index(EraNames, name, source),
        DateSlot.ClockMark => Index(HalfNames, name, source),
        _ => int.TryParse(name, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number : throw source.Error($"\"{name}\" is no number"),
    };

    static int Index(string[] names, string name, YamlValue source) =>
        Array.IndexOf(names, name) is >= 0 and var index ? index : throw source.Error($"\"{name}\" is not one of {string.Join(", ", names)}");
}
