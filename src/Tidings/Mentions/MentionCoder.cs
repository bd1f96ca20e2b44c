using Tidings.Languages;
using Tidings.Mentions.Gaps;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Stories;

namespace Tidings.Mentions;

/// <summary>
/// Codes what a story reports: one mention for each happening or claim, from one clause. Needs the packs and the gazetteer; gives mentions with their evidence.
/// Immutable once built; stories may be coded at the same time.
/// </summary>
public sealed class MentionCoder
{
    readonly DataFiles _files;
    readonly PlaceGazetteer _places;
    readonly PartyGazetteer _parties;
    readonly HashSet<string> _languages;

    public MentionCoder(DataFiles files)
    {
        _files = files;
        _places = PlaceGazetteer.Read(files);
        _parties = PartyGazetteer.Read(files, _places);
        _languages = [.. files.Languages().Where(language => files.TryRead($"languages/{language}/kinds.yml") is not null)];
    }

    /// <summary>The languages that can be coded: those whose pack has rules.</summary>
    public IReadOnlyCollection<string> Languages => _languages;

    /// <summary>The mentions of a story, in the order in which they stand in it; none for a story that is not coded or a language without rules.</summary>
    public IReadOnlyList<Mention> Code(Story story) => story.IsCoded && _languages.Contains(story.Language) ? For(story.Language).Code(story, null) : [];

    /// <summary>As <see cref="Code"/>, with the derivation of each mention and the readings that lost.</summary>
    public IReadOnlyList<MentionTrace> Explain(Story story)
    {
        var traces = new List<MentionTrace>();
        if (_languages.Contains(story.Language))
            For(story.Language).Code(story, traces);
        return traces;
    }

    /// <summary>What of a story's clauses about fighting was not known: names that the gazetteer has not, verbs that no rule is called by, clauses that no rule held for.</summary>
    public IReadOnlyList<Gap> Gaps(Story story) => story.IsCoded && _languages.Contains(story.Language) ? [.. For(story.Language).Gaps(story)] : [];

    /// <summary>The rules of a language, with their examples.</summary>
    public IReadOnlyList<Frames.FrameRule> Rules(string language) => For(language).Rules;

    /// <summary>The reader of all places that stories of a language name, whether or not anything happens there.</summary>
    public Toponyms.ToponymReader Toponyms(string language) => For(language).Toponyms;

    /// <summary>The places known: the project's own and those that were added.</summary>
    public PlaceGazetteer Places => _places;

    // Compiling a pack takes longer than coding a hundred stories.
    LanguageCoder For(string language) => _files.Once(files => new LanguageCoder(files, language, _places, _parties), language);
}
