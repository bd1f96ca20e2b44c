namespace Tidings.Lineages;

/// <summary>
/// A sample of a text's word n-grams by winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of every window of n-grams.
/// Two texts that share a run of <c>gram + window - 1</c> words share at least one sample, however long the rest is.
/// Long texts take a window twice as wide until the sample is small enough; what a wide window takes a narrow one takes too.
/// </summary>
static class Winnowing
{
    public const int Window = 12;
    public const int Most = 1024;

    /// <summary>Rolls n-grams of words into one hash each.</summary>
    public static uint[] Grams(ReadOnlySpan<uint> words, int n)
    {
        if (words.Length < n)
            return [];
        var grams = new uint[words.Length - n + 1];
        var (hash, last) = (0u, 1u);
        for (var i = 0; i < n; i++)
            (hash, last) = (hash * Base + words[i], last * Base);
        for (var i = 0; ; i++)
        {
            grams[i] = HashedWords.Mix(hash);
            if (i + n == words.Length)
                return grams;
            hash = hash * Base + words[i + n] - last * words[i];
        }
    }

    const uint Base = 0x9E3779B1;

    /// <summary>The sample, in order of hash, each once.</summary>
    public static uint[] Sample(ReadOnlySpan<uint> grams)
    {
        for (var window = Window; ; window *= 2)
        {
            var sample = Sample(grams, window);
            if (sample.Length <= Most || window > grams.Length)
                return sample.Length <= Most ? sample : sample[..Most];
        }
    }

    static uint[] Sample(ReadOnlySpan<uint> grams, int window)
    {
        if (grams.IsEmpty)
            return [];
        var taken = new List<uint>(grams.Length * 2 / window + 1);
        var least = -1;
        for (var first = 0; first == 0 || first + window <= grams.Length; first++)
        {
            var end = Math.Min(grams.Length, first + window);
            if (least >= first && (first == 0 || grams[end - 1] > grams[least]))
                continue;
            var next = least >= first ? end - 1 : Least(grams, first, end);
            if (next != least)
                taken.Add(grams[least = next]);
        }
        taken.Sort();
        var count = 0;
        for (var i = 0; i < taken.Count; i++)
            if (i == 0 || taken[i] != taken[i - 1])
                taken[count++] = taken[i];
        taken.RemoveRange(count, taken.Count - count);
        return [.. taken];
    }

    // The rightmost of equal hashes, as the paper has it: a text that repeats itself is then sampled thinly.
    static int Least(ReadOnlySpan<uint> grams, int first, int end)
    {
        var least = first;
        for (var i = first + 1; i < end; i++)
            if (grams[i] <= grams[least])
                least = i;
        return least;
    }
}
