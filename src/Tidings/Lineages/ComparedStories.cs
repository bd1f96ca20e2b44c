using Tidings.Stories;

namespace Tidings.Lineages;

/// <summary>Stories that are compared, with their words. The few looked at last are kept, since one family's are compared in a row; many threads may ask at once.</summary>
sealed class ComparedStories(PrintTable prints)
{
    const int Kept = 512;

    /// <summary>Longer texts, in UTF-16, are read anew each time.</summary>
    const int Longest = 20_000;

    readonly ComparedStory?[] _kept = new ComparedStory?[Kept];

    public ComparedStory this[int position]
    {
        get
        {
            ref var slot = ref _kept[position % Kept];
            if (Volatile.Read(ref slot) is { } kept && kept.Position == position)
                return kept;
            var story = prints.Story(position);
            var read = new ComparedStory(position, story, HashedWords.Of(story));
            if (story.Text.Value.Length <= Longest)
                Volatile.Write(ref slot, read);
            return read;
        }
    }
}

/// <summary>A story with its words.</summary>
sealed record ComparedStory(int Position, Story Story, HashedWords Words);
