using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Places.Stored;

/// <summary>A name met in a text that a stored place goes by.</summary>
/// <param name="End">The token after its last.</param>
/// <param name="Place">The number of the place in the store.</param>
/// <param name="IsMain">Whether the place is usually called so.</param>
public readonly record struct StoredName(int End, int Place, bool IsMain);

/// <summary>A file that places of a store are from.</summary>
public sealed record StoredSource(string Name, int Places);

/// <summary>
/// Places in the form of <see cref="StoreLayout"/>, read where they lie: opening costs nothing, and only places that a text names are decoded.
/// Many threads may ask at once.
/// </summary>
public sealed class PlaceStore
{
    readonly ReadOnlyMemory<byte> _bytes;
    readonly int _table, _index, _steps, _strings, _sources;
    readonly ConcurrentDictionary<int, Place> _places = [];
    readonly Func<string, string?> _countries;

    PlaceStore(ReadOnlyMemory<byte> bytes, Func<string, string?> countries)
    {
        _bytes = bytes;
        _countries = countries;
        Count = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[StoreLayout.CountsAt..]);
        (_table, _index, _steps, _strings, _sources) = (Offset(0), Offset(1), Offset(2), Offset(3), Offset(4));
    }

    /// <summary>How many places there are.</summary>
    public int Count { get; }

    /// <summary>What the outcome depends on: the digest that the file carries of its contents.</summary>
    public static ReadOnlyMemory<byte> DigestOf(ReadOnlyMemory<byte> file) =>
        file.Slice(StoreLayout.DigestAt, SHA256.HashSizeInBytes);

    /// <param name="path">What the file is called in errors.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="countries">The id of a country, by its ISO 3166-1 alpha-2 code.</param>
    /// <exception cref="PackException">It is no file of places, or one of another version, or cut short.</exception>
    public static PlaceStore Open(string path, ReadOnlyMemory<byte> bytes, Func<string, string?> countries)
    {
        var span = bytes.Span;
        if (span.Length < StoreLayout.HeaderLength || !span.StartsWith(StoreLayout.Magic))
            throw new PackException(path, 1, 1, "this is no gazetteer made by tidings gazetteer add");
        if (BinaryPrimitives.ReadUInt32LittleEndian(span[8..]) is var version and not StoreLayout.Version)
            throw new PackException(path, 1, 1, $"this gazetteer has form {version}, this program reads form {StoreLayout.Version}; add the files again");
        var store = new PlaceStore(bytes, countries);
        return store.IsWhole() ? store : throw new PackException(path, 1, 1, "this gazetteer is cut short or damaged; add the files again");
    }

    /// <summary>Whether the contents are those that the file was written with. Reads all of it.</summary>
    public bool IsSound() => SHA256.HashData(_bytes.Span[StoreLayout.CountsAt..]).AsSpan().SequenceEqual(DigestOf(_bytes).Span);

    bool IsWhole() =>
        Count >= 0 && _table == StoreLayout.HeaderLength && _table + (long)Count * StoreLayout.PlaceLength == _index && _index <= _steps && (_steps - _index) % StoreLayout.EntryLength == 0
        && _steps + (StoreLayout.Steps + 1) * 4L == _strings && _strings <= _sources && _sources + 2 <= _bytes.Length;

    /// <summary>The files that the places are from.</summary>
    public IReadOnlyList<StoredSource> Sources
    {
        get
        {
            var at = _sources;
            var sources = new StoredSource[UInt16(ref at)];
            for (var i = 0; i < sources.Length; i++)
            {
                var name = Text(ref at);
                sources[i] = new StoredSource(name, (int)UInt32(at));
                at += 4;
            }
            return sources;
        }
    }

    /// <summary>The names that begin at a token, in tokens with marks between words passed over; shortest first.</summary>
    public void At(ReadOnlySpan<Token> tokens, int first, List<StoredName> names)
    {
        if (!NameHash.Counts(tokens[first]))
            return;
        var hash = NameHash.Start;
        for (var i = first; i < tokens.Length; i++)
        {
            if (!NameHash.Counts(tokens[i]))
            {
                if (NameHash.Joins(tokens[i], tokens[i - 1]))
                    continue;
                return;
            }
            hash = NameHash.Add(hash, tokens[i].Normal);
            if (!Entries(NameHash.Mix(hash), tokens[first], i + 1, names))
                return;
        }
    }

    // Adds the places of a name; false when no longer name begins so.
    bool Entries(ulong hash, Token first, int end, List<StoredName> names)
    {
        var goesOn = false;
        for (var at = FirstEntry(hash); at < _steps && BinaryPrimitives.ReadUInt64LittleEndian(_bytes.Span[at..]) == hash; at += StoreLayout.EntryLength)
        {
            var (place, marks) = (UInt32(at + 8), UInt32(at + 12));
            goesOn |= (marks & StoreLayout.GoesOn) != 0;
            if (place != StoreLayout.NoPlace && Fits(marks, first))
                names.Add(new StoredName(end, (int)place, (marks & StoreLayout.IsMain) != 0));
        }
        return goesOn;
    }

    static bool Fits(uint marks, Token first) => NameKey.Fits(
        (marks & StoreLayout.NeedsUpper) != 0 ? NameCase.Upper : (marks & StoreLayout.NeedsCapital) != 0 ? NameCase.Capital : NameCase.Any, first);

    int FirstEntry(ulong hash)
    {
        var step = _steps + (int)(hash >> 48) * 4;
        var (low, high) = ((int)UInt32(step), (int)UInt32(step + 4));
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (BinaryPrimitives.ReadUInt64LittleEndian(_bytes.Span[(_index + middle * StoreLayout.EntryLength)..]) < hash)
                low = middle + 1;
            else
                high = middle;
        }
        return _index + low * StoreLayout.EntryLength;
    }

    /// <summary>The place of an id; null when there is none.</summary>
    public Place? Find(string id)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(TextAt(Row(middle)), id);
            if (order == 0)
                return UInt32(Row(middle) + 12) == unchecked((uint)int.MinValue) ? null : this[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    /// <summary>A place by its number.</summary>
    public Place this[int number] => _places.GetOrAdd(number, Decode);

    /// <summary>All that was given, also what is not located: to write it anew with more.</summary>
    public IEnumerable<GivenPlace> Given()
    {
        var sources = Sources;
        for (var i = 0; i < Count; i++)
        {
            var row = Row(i);
            var marks = _bytes.Span[row + 38];
            var isLocated = UInt32(row + 12) != unchecked((uint)int.MinValue) && (marks & StoreLayout.PointReckoned) == 0;
            yield return new GivenPlace(TextAt(row), (PlaceKind)(marks & StoreLayout.KindOnly), TextAt(row + 4), isLocated ? Degrees(row + 12) : double.NaN, isLocated ? Degrees(row + 16) : double.NaN)
            {
                Country = CountryOf(row),
                Within = TextAt(row + 24),
                Division = TextAt(row + 28),
                Population = (marks & StoreLayout.PeopleReckoned) == 0 ? UInt32(row + 20) : 0,
                Names = NamesAt(row + 8),
                Source = sources[_bytes.Span[row + 39]].Name,
            };
        }
    }

    Place Decode(int number)
    {
        var row = Row(number);
        var (name, country) = (TextAt(row + 4), CountryOf(row));
        var parent = UInt32(row + 32) is var around and > 0 ? TextAt(Row((int)around - 1)) : country.Length > 0 ? _countries(country) : null;
        var names = NamesAt(row + 8).Select(each => new PlaceName(each.Language, each.Text)).Prepend(new PlaceName(PlaceGazetteer.RecordLanguage, name));
        return new Place(TextAt(row), (PlaceKind)(_bytes.Span[row + 38] & StoreLayout.KindOnly), name, Degrees(row + 12), Degrees(row + 16), parent, [.. names], Sources[_bytes.Span[row + 39]].Name, UInt32(row + 20));
    }

    int Row(int number) => _table + number * StoreLayout.PlaceLength;

    string CountryOf(int row) => _bytes.Span[row + 36] == 0 ? "" : $"{(char)_bytes.Span[row + 36]}{(char)_bytes.Span[row + 37]}";

    double Degrees(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[at..]) / StoreLayout.Scale;

    List<GivenName> NamesAt(int at)
    {
        at = _strings + (int)UInt32(at);
        var count = UInt16(ref at);
        var names = new List<GivenName>(count);
        for (var i = 0; i < count; i++)
        {
            var isMain = _bytes.Span[at++] != 0;
            names.Add(new GivenName(Text(ref at), Text(ref at), isMain));
        }
        return names;
    }

    string TextAt(int at)
    {
        at = _strings + (int)UInt32(at);
        return Text(ref at);
    }

    string Text(ref int at)
    {
        var length = UInt16(ref at);
        at += length;
        return Encoding.UTF8.GetString(_bytes.Span.Slice(at - length, length));
    }

    int UInt16(ref int at)
    {
        at += 2;
        return BinaryPrimitives.ReadUInt16LittleEndian(_bytes.Span[(at - 2)..]);
    }

    uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.Span[at..]);

    int Offset(int part) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt64LittleEndian(_bytes.Span[(StoreLayout.OffsetsAt + part * 8)..]));
}
