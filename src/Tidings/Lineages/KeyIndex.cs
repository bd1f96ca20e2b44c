using System.Runtime.InteropServices;

namespace Tidings.Lineages;

/// <summary>
/// Which prints have a key. What is there at the start lies sorted, eight bytes a key and print; what comes later lies in a table beside it,
/// so that adding a print costs a look-up for each of its keys and no pass over the others.
/// </summary>
sealed class KeyIndex
{
    const int MostBits = 16;

    // Buckets that are put in order in one go are so many.
    const int RowBits = 8;

    const int Few = 40;

    readonly Dictionary<uint, List<int>> _later = [];
    ulong[] _sorted = [];
    int[] _starts = [0, 0];
    int _shift = 32;

    /// <summary>Whether more prints than so many have a key; found without looking at them.</summary>
    public bool HasMoreThan(int many, uint key)
    {
        var later = _later.TryGetValue(key, out var list) ? list.Count : 0;
        var first = First(key, out var mixed, out var end);
        return later > many || (first + many - later < end && (uint)(_sorted[first + many - later] >> 32) == mixed);
    }

    /// <summary>Prints that have a key, in order of position where they were there at the start, and of arrival after that.</summary>
    public void Holders(uint key, List<int> holders)
    {
        holders.Clear();
        for (var i = First(key, out var mixed, out var end); i < end && (uint)(_sorted[i] >> 32) == mixed; i++)
            holders.Add((int)_sorted[i]);
        if (_later.TryGetValue(key, out var later))
            holders.AddRange(later);
    }

    int First(uint key, out uint mixed, out int end)
    {
        mixed = HashedWords.Mix(key);
        var bucket = _shift == 32 ? 0 : (int)(mixed >> _shift);
        end = _starts[bucket + 1];
        var first = Array.BinarySearch(_sorted, _starts[bucket], end - _starts[bucket], (ulong)mixed << 32);
        return first < 0 ? ~first : first;
    }

    public void Add(uint key, int holder) => (CollectionsMarshal.GetValueRefOrAddDefault(_later, key, out _) ??= []).Add(holder);

    /// <summary>The prints of every key that more than one had at the start, in order of position. The list is good until the next is asked for.</summary>
    public IEnumerable<List<int>> Shared()
    {
        var holders = new List<int>();
        for (int i = 0, end; i < _sorted.Length; i = end)
        {
            for (end = i + 1; end < _sorted.Length && _sorted[end] >> 32 == _sorted[i] >> 32;)
                end++;
            if (end - i < 2)
                continue;
            holders.Clear();
            for (var j = i; j < end; j++)
                holders.Add((int)_sorted[j]);
            yield return holders;
        }
    }

    /// <summary>Makes the sorted part in two passes over the same keys: first all are counted, then all are placed.</summary>
    public sealed class Maker
    {
        readonly int[] _counts = new int[(1 << MostBits) + 1];
        ulong[] _placed = [];

        public void Count(ReadOnlySpan<uint> keys)
        {
            foreach (var key in keys)
                _counts[(HashedWords.Mix(key) >> (32 - MostBits)) + 1]++;
        }

        /// <summary>To be called between the passes.</summary>
        public void Allot()
        {
            for (var i = 1; i < _counts.Length; i++)
                _counts[i] += _counts[i - 1];
            _placed = GC.AllocateUninitializedArray<ulong>(_counts[^1]);
        }

        public void Place(ReadOnlySpan<uint> keys, int holder)
        {
            foreach (var key in keys)
            {
                var mixed = HashedWords.Mix(key);
                _placed[_counts[mixed >> (32 - MostBits)]++] = (ulong)mixed << 32 | (uint)holder;
            }
        }

        // Mostly there are few in a bucket, and then insertion is quickest.
        static void Order(Span<ulong> bucket)
        {
            if (bucket.Length > Few)
            {
                bucket.Sort();
                return;
            }
            for (var i = 1; i < bucket.Length; i++)
            {
                var (key, at) = (bucket[i], i);
                for (; at > 0 && bucket[at - 1] > key; at--)
                    bucket[at] = bucket[at - 1];
                bucket[at] = key;
            }
        }

        public KeyIndex Make(int workers)
        {
            // Placing has moved every start to the end of its bucket, which is where the next begins.
            var starts = new int[_counts.Length];
            Array.Copy(_counts, 0, starts, 1, _counts.Length - 1);
            Parallel.For(0, 1 << (MostBits - RowBits), new ParallelOptions { MaxDegreeOfParallelism = workers }, row =>
            {
                for (var i = row << RowBits; i < (row + 1) << RowBits; i++)
                    Order(_placed.AsSpan(starts[i]..starts[i + 1]));
            });
            return new KeyIndex { _sorted = _placed, _starts = starts, _shift = 32 - MostBits };
        }
    }
}
