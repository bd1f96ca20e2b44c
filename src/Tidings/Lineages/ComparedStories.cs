using Tidings.Stories;

namespace Tidings.Lineages;

/// <summary>
/// Stories that are compared, with their words. The few looked at last are kept, since one family's are compared in a row, and who comes after one is read into its room.
/// For one thread; a story is good until others are asked for.
/// </summary>
sealed class ComparedStories(PrintTable prints)
{
    const int Kept = 512;

    /// <summary>Longer texts, in UTF-16, are read anew each time.</summary>
    const int Longest = 20_000;

    readonly ComparedStory?[] _kept = new ComparedStory?[Kept];

    /// <summary>Two stories by position.</summary>
    public (ComparedStory One, ComparedStory Other) Pair(int one, int other) =>
        (Read(one), one % Kept == other % Kept ? new ComparedStory(other, prints.Story(other)) : Read(other));

    ComparedStory Read(int position)
    {
        ref var slot = ref _kept[position % Kept];
        if (slot?.Position == position)
            return slot;
        var story = prints.Story(position);
        if (story.Text.Value.Length > Longest || slot is null)
            return story.Text.Value.Length > Longest ? new ComparedStory(position, story) : slot = new ComparedStory(position, story);
        slot.Become(position, story);
        return slot;
    }
}

/// <summary>A story with its words.</summary>
sealed class ComparedStory(int position, Story story)
{
    public int Position { get; private set; } = position;

    public Story Story { get; private set; } = story;

    public HashedWords Words { get; } = HashedWords.Of(story);

    /// <summary>Becomes another story.</summary>
    public void Become(int position, Story story)
    {
        (Position, Story) = (position, story);
        Words.Reread(story);
    }
}
