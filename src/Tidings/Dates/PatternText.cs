using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Dates;

/// <summary>One place of a pattern: a word or a slot.</summary>
readonly record struct PatternItem(string? Word, DateSlot Slot, byte Index);

/// <summary>
/// Reads the pattern language of dates.yml: words, <c>{slot}</c>, <c>(one|other)</c>, and <c>?</c> after what may be missing.
/// Marks that mean something here stand in angle brackets: <c>&lt;(&gt;</c>. A pattern becomes the list of all plain sequences that it stands for.
/// </summary>
sealed class PatternText
{
    const int MostSequences = 4096;

    static readonly Dictionary<string, DateSlot> Slots = Enum.GetValues<DateSlot>().ToDictionary(slot => Dashed(slot.ToString()), StringComparer.Ordinal);

    readonly YamlValue _source;
    readonly string _text;
    int _at;

    PatternText(YamlValue source) => (_source, _text) = (source, source.Text());

    public static IReadOnlyList<IReadOnlyList<PatternItem>> Read(YamlValue source)
    {
        var reader = new PatternText(source);
        var sequences = reader.Alternatives();
        if (reader._at < reader._text.Length)
            throw reader.Error("\")\" closes nothing");
        return [.. sequences.Where(sequence => sequence.Count > 0)];
    }

    public static DateSlot Slot(string name, YamlValue source) =>
        Slots.TryGetValue(name, out var slot) ? slot : throw source.Error($"\"{name}\" is no slot; slots are {string.Join(", ", Slots.Keys)}");

    List<List<PatternItem>> Alternatives()
    {
        var all = Sequence();
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            all.AddRange(Sequence());
        }
        return all;
    }

    List<List<PatternItem>> Sequence()
    {
        List<List<PatternItem>> sequences = [[]];
        while (true)
        {
            while (_at < _text.Length && _text[_at] == ' ')
                _at++;
            if (_at >= _text.Length || _text[_at] is '|' or ')')
                return sequences;
            var part = Part();
            if (_at < _text.Length && _text[_at] == '?')
            {
                _at++;
                part.Add([]);
            }
            if (sequences.Count * part.Count > MostSequences)
                throw Error($"the pattern stands for more than {MostSequences} sequences");
            sequences = [.. from head in sequences from tail in part select (List<PatternItem>)[.. head, .. tail]];
        }
    }

    List<List<PatternItem>> Part()
    {
        switch (_text[_at])
        {
            case '(':
                _at++;
                var inner = Alternatives();
                Expect(')');
                return inner;
            case '{':
                var end = _text.IndexOf('}', _at);
                if (end < 0)
                    throw Error("\"{\" is not closed");
                var slot = ReadSlot(_text[(_at + 1)..end]);
                _at = end + 1;
                return [[slot]];
            case '<':
                var close = _text.IndexOf('>', _at + 1);
                if (close < 0)
                    throw Error("\"<\" is not closed");
                var quoted = _text[(_at + 1)..close];
                _at = close + 1;
                return [Words(quoted)];
            default:
                var start = _at;
                while (_at < _text.Length && _text[_at] is not (' ' or '|' or ')' or '(' or '?' or '{'))
                    _at++;
                return [Words(_text[start.._at])];
        }
    }

    static List<PatternItem> Words(string text) => [.. Tokens(text).Select(token => new PatternItem(token.Normal, default, 0))];

    /// <summary>The tokens of words in a data file. An ending such as 's is a token of its own only after a word.</summary>
    public static Token[] Tokens(string text) => text.StartsWith('\'') && text.Length > 1 ? Tokeniser.Split("x" + text)[1..] : Tokeniser.Split(text);

    PatternItem ReadSlot(string name)
    {
        var index = name.Length > 0 && char.IsAsciiDigit(name[^1]) ? name[^1] - '0' : 1;
        return new PatternItem(null, Slot(name.TrimEnd('2', '1'), _source), (byte)index);
    }

    void Expect(char mark)
    {
        if (_at >= _text.Length || _text[_at] != mark)
            throw Error($"\"{mark}\" is missing");
        _at++;
    }

    PackException Error(string reason) => new(_source.Path, _source.Line, _source.Column + _at, reason);

    static string Dashed(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
