using Tidings.Languages;
using Tidings.Mentions.Syntax;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Mentions.Toponyms;

/// <summary>
/// Reads all places that a story names. Needs its tokens; gives each place with the words, which place it is and what else it could be.
/// Immutable once built; many threads may use it.
/// </summary>
public sealed class ToponymReader
{
    readonly Lexicon _lexicon;
    readonly NameFinder _names;
    readonly ToponymEvidence _evidence;
    readonly PlaceChooser _chooser;

    public ToponymReader(ToponymWords words, PlaceGazetteer places, PartyGazetteer parties, NameIndex names, Lexicon lexicon)
    {
        (_lexicon, KnowsContext) = (lexicon, !words.IsEmpty);
        _names = new NameFinder(names, places, parties, words);
        _evidence = new ToponymEvidence(words);
        _chooser = new PlaceChooser(places);
    }

    /// <summary>Whether the language's pack says what words beside a name tell; without them a name of all the world could be anything.</summary>
    public bool KnowsContext { get; }

    /// <summary>The places named, in order.</summary>
    /// <param name="text">The story.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="homes">Where the paper is at home; empty if that is not known.</param>
    public IReadOnlyList<Toponym> Read(string text, Token[] tokens, IReadOnlyList<Place> homes)
    {
        var story = new StoryTokens(text, tokens, _lexicon);
        var found = _names.Find(story);
        _evidence.Weigh(story, found, homes);
        return Choose(story, [.. found.Where(name => name.IsAccepted)], homes);
    }

    /// <summary>Which places names are that somebody else has found. A name not known is left out.</summary>
    /// <param name="text">The story.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="given">The names, as UTF-16 units of the story from start to end; in order.</param>
    /// <param name="homes">Where the paper is at home; empty if that is not known.</param>
    public IReadOnlyList<Toponym> Resolve(string text, Token[] tokens, IReadOnlyList<(int Start, int End)> given, IReadOnlyList<Place> homes)
    {
        var story = new StoryTokens(text, tokens, _lexicon);
        var found = new List<FoundName>();
        var token = 0;
        foreach (var (start, end) in given)
        {
            while (token < story.Count && story[token].Start < start)
                token++;
            if (token < story.Count && story[token].Start < end && _names.Given(story, token, end) is { Candidates.Count: > 0 } name)
                found.Add(name);
        }
        ToponymEvidence.Nest(story, found);
        return Choose(story, found, homes);
    }

    List<Toponym> Choose(StoryTokens story, List<FoundName> found, IReadOnlyList<Place> homes)
    {
        var groups = found.GroupBy(name => name.Key).ToList();
        var clues = groups.ConvertAll(group => new PlaceClue(
            story.Words(group.First().First, group.First().NameEnd), group.First().Candidates, group.First().Said,
            [.. group.Where(name => name.Outer is not null).SelectMany(name => name.Outer!.Candidates).DistinctBy(place => place.Id)], group.Count()));
        var readings = _chooser.Choose(clues, homes);
        var toponyms = new List<Toponym>();
        for (var i = 0; i < groups.Count; i++)
            if (readings[i] is { } reading)
                toponyms.AddRange(groups[i].Select(name => new Toponym(name.First, name.End, story.Words(name.First, name.End), story[name.First].Start, reading, name.IsAdjective, name.Weight)));
        toponyms.Sort((a, b) => a.First.CompareTo(b.First));
        return toponyms;
    }
}
