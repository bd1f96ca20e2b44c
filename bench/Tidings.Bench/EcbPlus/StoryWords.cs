using Tidings.Text;

namespace Tidings.Bench.EcbPlus;

/// <summary>The words of the documents by how rare they are, and which documents are alike by them. No topic is asked for.</summary>
internal sealed class StoryWords
{
    /// <summary>How alike documents are, from 0 to 1, that can tell of one happening; measured on the training topics.</summary>
    const double Loose = 0.15;

    /// <summary>The same for documents that mostly do.</summary>
    const double Tight = 0.22;

    readonly PlainForms _forms;
    readonly string?[][] _content;
    readonly Dictionary<string, int> _documents;
    readonly Dictionary<string, double>[] _vectors;
    readonly Dictionary<string, int> _spread;
    readonly int _groups;

    public StoryWords(IReadOnlyList<EcbDocument> documents, PlainForms forms)
    {
        _forms = forms;
        _content = [.. documents.Select(document => document.Tokens.Select(token => Content(token.Text)).ToArray())];
        _documents = _content.SelectMany(words => words.OfType<string>().Distinct()).CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        _vectors = [.. _content.Select(Vector)];
        (LooseGroups, TightGroups) = (Group(Loose), Group(Tight));
        _spread = _content.Index().SelectMany(document => document.Item.OfType<string>().Distinct().Select(word => (word, LooseGroups[document.Index]))).Distinct().CountBy(pair => pair.word).ToDictionary(StringComparer.Ordinal);
        _groups = LooseGroups.Distinct().Count();
    }

    /// <summary>Of each document the group of those that may tell of the same.</summary>
    public IReadOnlyList<int> LooseGroups { get; }

    /// <summary>Of each document the group of those that very likely do.</summary>
    public IReadOnlyList<int> TightGroups { get; }

    /// <summary>The plain form of a document's word; null of words that say nothing.</summary>
    public string? Word(int document, int token) => _content[document][token];

    /// <summary>How rare a plain form is: the logarithm of how many documents there are to one that has it.</summary>
    public double Rarity(string word) => Math.Log((_content.Length + 1.0) / Math.Max(1, _documents.GetValueOrDefault(word)));

    /// <summary>In what share of the groups a plain form is used.</summary>
    public double Spread(string word) => _spread.GetValueOrDefault(word) / (double)_groups;

    /// <summary>The cosine of two documents.</summary>
    public double Likeness(int one, int other) => Cosine(_vectors[one], _vectors[other]);

    public static double Cosine(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        var (fewer, more) = one.Count <= other.Count ? (one, other) : (other, one);
        return fewer.Sum(word => word.Value * more.GetValueOrDefault(word.Key));
    }

    string? Content(string word)
    {
        var normal = NormalForm.Of(word);
        return normal.Length >= 2 && normal.Any(char.IsLetterOrDigit) && !_forms.IsFunctionWord(normal) && _forms.Of(normal) is { Length: >= 2 } form && !_forms.IsLight(form) ? form : null;
    }

    // Words of one document alone make it like no other.
    Dictionary<string, double> Vector(string?[] words)
    {
        var weights = words.OfType<string>().Where(word => _documents[word] > 1).CountBy(word => word).ToDictionary(pair => pair.Key, pair => (1 + Math.Log(pair.Value)) * Rarity(pair.Key), StringComparer.Ordinal);
        return Unit(weights);
    }

    /// <summary>Weights of length one.</summary>
    public static Dictionary<string, double> Unit(Dictionary<string, double> weights)
    {
        var length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
        return length > 0 ? weights.ToDictionary(pair => pair.Key, pair => pair.Value / length, StringComparer.Ordinal) : weights;
    }

    int[] Group(double enough) => AverageLinkage.Group(_vectors.Length, Pairs(), 0, enough);

    IEnumerable<(int, int, double)> Pairs()
    {
        for (var other = 1; other < _vectors.Length; other++)
            for (var one = 0; one < other; one++)
                if (Likeness(one, other) is > 0.02 and var likeness)
                    yield return (one, other, likeness);
    }
}
