using System.Numerics;
using Tidings.Languages;
using Tidings.Stories;

namespace Tidings.Lineages;

/// <summary>Makes the print of a story. Holds nothing of the stories it has seen but what their outlets' names say; many threads may use one.</summary>
public sealed class StoryPrinter
{
    readonly AnchorReader _anchors;
    readonly OriginReader _origins;

    /// <param name="files">For how letters sound, and for the names of places and parties in all languages.</param>
    public StoryPrinter(DataFiles files)
    {
        _anchors = new AnchorReader(new Transliteration(files), KnownNames.Of(files));
        _origins = new OriginReader(files);
    }

    /// <summary>The print; an empty one (no words) for boilerplate and lists of links, which descend from nothing.</summary>
    public StoryPrint Print(Story story) => PrintCopies(story) is var print && print.Words > 0 ? Anchored(story, print) : print;

    /// <summary>The print without what only translations are found by.</summary>
    public StoryPrint PrintCopies(Story story)
    {
        var print = new StoryPrint
        {
            Id = story.Id,
            Language = story.Language,
            Published = story.Published,
            IsTranslation = story.Kind == StoryKind.Translation,
            Outlet = _origins.OutletOf(story),
        };
        if (!story.IsCoded)
            return print;
        using var words = HashedWords.Of(story);
        return words.Count > 0 ? Print(print, story, words) : print;
    }

    StoryPrint Print(StoryPrint print, Story story, HashedWords words) => print with
    {
        Origins = _origins.Read(story, words),
        Words = words.Count,
        Body = story.Text.SpanOf(words.Start(0), words.End(words.Count - 1)),
        Digest = Digest(words.Hashes),
        Bands = Bands(words),
        Sample = Sample(words),
    };

    static uint[] Bands(HashedWords words)
    {
        using var grams = new RolledGrams(words.Hashes, words.IsUnspaced ? 6 : 3);
        return MinHash.Keys(grams.Hashes);
    }

    static uint[] Sample(HashedWords words)
    {
        using var grams = new RolledGrams(words.Hashes, GramOf(words));
        return Winnowing.Sample(grams.Hashes);
    }

    StoryPrint Anchored(Story story, StoryPrint print)
    {
        var skeleton = _anchors.Read(story);
        return print with
        {
            Letters = skeleton.Letters.Sum(letters => letters),
            SentenceLetters = skeleton.Letters,
            SentenceAnchors = skeleton.Counts,
            AnchorKeys = [.. skeleton.Anchors.Select(anchor => anchor.Key)],
            AnchorPlaces = [.. skeleton.Anchors.Select(anchor => anchor.Place)],
        };
    }

    /// <summary>Words in the n-grams that are sampled.</summary>
    internal static int GramOf(HashedWords words) => words.IsUnspaced ? 16 : 8;

    static UInt128 Digest(ReadOnlySpan<uint> hashes)
    {
        var (low, high) = (0x243F6A8885A308D3UL, 0x13198A2E03707344UL);
        foreach (var hash in hashes)
        {
            low = (BitOperations.RotateLeft(low, 23) ^ hash) * 0x9E3779B97F4A7C15;
            high = (BitOperations.RotateLeft(high, 31) ^ hash) * 0xBF58476D1CE4E5B9;
        }
        return new UInt128(high ^ (high >> 32), low ^ (low >> 32));
    }
}
