using Tidings.Languages;

namespace Tidings.Bench.EcbPlus;

/// <summary>
/// Puts mentions of one happening together: documents are grouped by their rare words first, then mentions inside a group by their words, what stands about them and
/// how alike their documents are. Topics are not looked at.
/// </summary>
internal sealed class ActionJoiner
{
    /// <summary>Odds below which a pair counts no further against a group.</summary>
    const double Apart = -6;

    readonly IReadOnlyList<ToldAction> _actions;
    readonly PairSigns _signs;

    public ActionJoiner(IReadOnlyList<EcbDocument> documents, Func<EcbDocument, EcbMention, bool> isTaken)
    {
        var forms = new PlainForms(new Lexicon(DataFiles.BuiltIn, "en"));
        var (words, synonyms) = (new StoryWords(documents, forms), new Synonyms(forms));
        _signs = new PairSigns(words);
        _actions = [.. documents.Index().SelectMany(document => document.Item.Mentions.Where(mention => isTaken(document.Item, mention)).Select(mention => new ToldAction(document.Item, document.Index, mention, words, forms, synonyms)))];
    }

    public IReadOnlyList<ToldAction> Actions => _actions;

    /// <summary>Of each mention the number of its group.</summary>
    /// <param name="weights">The weights of the signs.</param>
    /// <param name="enough">The mean odds, as a logarithm, from which groups are put together.</param>
    public IReadOnlyDictionary<string, int> Join(SignWeights weights, double enough)
    {
        var groups = AverageLinkage.Group(_actions.Count, Pairs().Select(pair => (pair.One, pair.Other, Math.Max(Apart, weights.Odds(_signs.Of(_actions[pair.One], _actions[pair.Other]))))), Apart, enough);
        return _actions.Select((action, i) => (action.Mention.Id, Group: groups[i])).ToDictionary(each => each.Id, each => each.Group);
    }

    /// <summary>Signs of pairs and whether they are one, to learn from: all whose words are akin, of the others every tenth.</summary>
    public List<(double[] Signs, bool AreOne)> Examples() => [.. Pairs().Select(pair => (One: _actions[pair.One], Other: _actions[pair.Other]))
        .Where((pair, i) => PairSigns.AreAkin(pair.One, pair.Other) || i % 10 == 0)
        .Select(pair => (_signs.Of(pair.One, pair.Other), pair.One.Mention.Chain == pair.Other.Mention.Chain))];

    IEnumerable<(int One, int Other)> Pairs()
    {
        foreach (var group in Enumerable.Range(0, _actions.Count).GroupBy(i => _actions[i].Loose))
        {
            int[] members = [.. group];
            for (var other = 1; other < members.Length; other++)
                for (var one = 0; one < other; one++)
                    yield return (members[one], members[other]);
        }
    }
}
