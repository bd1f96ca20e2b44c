using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Tidings.Text;

namespace Tidings.Places.Stored;

/// <summary>Writes places to the file that <see cref="PlaceStore"/> reads. The same places give the same bytes, in whatever order they come.</summary>
public sealed class PlaceStoreWriter
{
    const int LongestName = 200;

    readonly MemoryStream _strings = new();
    readonly Dictionary<string, uint> _known = new(StringComparer.Ordinal);
    readonly List<(ulong Hash, uint Place, uint Marks)> _index = [];

    PlaceStoreWriter()
    {
    }

    /// <summary>The bytes of the file.</summary>
    /// <param name="places">Each id once.</param>
    public static byte[] Write(IEnumerable<GivenPlace> places) => new PlaceStoreWriter().Bytes([.. places.OrderBy(place => place.Id, StringComparer.Ordinal)]);

    byte[] Bytes(List<GivenPlace> places)
    {
        var given = places;
        places = Divisions.Fill(given);
        var sources = places.Select(place => place.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        if (sources.Count > byte.MaxValue + 1)
            throw new ArgumentException("a gazetteer holds at most 256 sources");
        var divisions = Divisions.Index(places);
        var table = new byte[places.Count * StoreLayout.PlaceLength];
        for (var i = 0; i < places.Count; i++)
            Put(table.AsSpan(i * StoreLayout.PlaceLength), places[i], Divisions.ParentOf(places[i], i, divisions), (byte)sources.IndexOf(places[i].Source), (uint)i);
        for (var i = 0; i < places.Count; i++)
            table[i * StoreLayout.PlaceLength + 38] |= (byte)((given[i].IsLocated == places[i].IsLocated ? 0 : StoreLayout.PointReckoned) | (given[i].Population == places[i].Population ? 0 : StoreLayout.PeopleReckoned));
        var (index, steps) = Index();
        return Assemble(places.Count, index.Length / StoreLayout.EntryLength, [table, index, steps, _strings.ToArray(), Sources(places, sources)]);
    }

    void Put(Span<byte> row, GivenPlace place, int parent, byte source, uint number)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(row, String(place.Id));
        BinaryPrimitives.WriteUInt32LittleEndian(row[4..], String(place.Name));
        BinaryPrimitives.WriteUInt32LittleEndian(row[8..], Names(place.Names));
        BinaryPrimitives.WriteInt32LittleEndian(row[12..], place.IsLocated ? (int)Math.Round(place.Lat * StoreLayout.Scale) : int.MinValue);
        BinaryPrimitives.WriteInt32LittleEndian(row[16..], place.IsLocated ? (int)Math.Round(place.Lon * StoreLayout.Scale) : int.MinValue);
        BinaryPrimitives.WriteUInt32LittleEndian(row[20..], (uint)Math.Clamp(place.Population, 0, uint.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(row[24..], Shared(place.Within));
        BinaryPrimitives.WriteUInt32LittleEndian(row[28..], Shared(place.Division));
        BinaryPrimitives.WriteUInt32LittleEndian(row[32..], (uint)(parent + 1));
        row[36] = (byte)(place.Country.Length == 2 ? place.Country[0] : 0);
        row[37] = (byte)(place.Country.Length == 2 ? place.Country[1] : 0);
        row[38] = (byte)place.Kind;
        row[39] = source;
        if (!place.IsLocated)
            return;
        Enter(place.Name, number, isMain: true);
        foreach (var name in place.Names)
            Enter(name.Text, number, name.IsMain);
    }

    void Enter(string name, uint place, bool isMain)
    {
        var hash = NameHash.Start;
        var any = false;
        foreach (var token in Tokeniser.Split(name).Where(NameHash.Counts))
        {
            if (any)
                _index.Add((NameHash.Mix(hash), StoreLayout.NoPlace, StoreLayout.GoesOn));
            hash = NameHash.Add(hash, token.Normal);
            any = true;
        }
        if (!any)
            return;
        var wanted = NameKey.CaseOf(name) switch { NameCase.Upper => StoreLayout.NeedsUpper, NameCase.Capital => StoreLayout.NeedsCapital, _ => 0u };
        _index.Add((NameHash.Mix(hash), place, wanted | (isMain ? StoreLayout.IsMain : 0)));
    }

    // One entry for a name and a place: written small or usual if any of its spellings is.
    (byte[] Index, byte[] Steps) Index()
    {
        _index.Sort((a, b) => a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash) : a.Place.CompareTo(b.Place));
        var merged = new List<(ulong Hash, uint Place, uint Marks)>(_index.Count);
        foreach (var entry in _index)
            if (merged.Count > 0 && merged[^1] is var last && last.Hash == entry.Hash && last.Place == entry.Place)
                merged[^1] = last with { Marks = ((last.Marks | entry.Marks) & StoreLayout.IsMain) | (last.Marks & entry.Marks & ~StoreLayout.IsMain) };
            else
                merged.Add(entry);
        var index = new byte[merged.Count * StoreLayout.EntryLength];
        var steps = new byte[(StoreLayout.Steps + 1) * 4];
        var step = 0;
        for (var i = 0; i < merged.Count; i++)
        {
            for (; step <= (int)(merged[i].Hash >> 48); step++)
                BinaryPrimitives.WriteUInt32LittleEndian(steps.AsSpan(step * 4), (uint)i);
            var row = index.AsSpan(i * StoreLayout.EntryLength);
            BinaryPrimitives.WriteUInt64LittleEndian(row, merged[i].Hash);
            BinaryPrimitives.WriteUInt32LittleEndian(row[8..], merged[i].Place);
            BinaryPrimitives.WriteUInt32LittleEndian(row[12..], merged[i].Marks);
        }
        for (; step <= StoreLayout.Steps; step++)
            BinaryPrimitives.WriteUInt32LittleEndian(steps.AsSpan(step * 4), (uint)merged.Count);
        return (index, steps);
    }

    static byte[] Assemble(int places, int names, byte[][] parts)
    {
        var bytes = new byte[StoreLayout.HeaderLength + parts.Sum(part => (long)part.Length)];
        StoreLayout.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), StoreLayout.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(StoreLayout.CountsAt), places);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(StoreLayout.CountsAt + 4), names);
        var at = StoreLayout.HeaderLength;
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(StoreLayout.OffsetsAt + i * 8), (ulong)at);
            parts[i].CopyTo(bytes, at);
            at += parts[i].Length;
        }
        SHA256.HashData(bytes.AsSpan(StoreLayout.CountsAt), bytes.AsSpan(StoreLayout.DigestAt, SHA256.HashSizeInBytes));
        return bytes;
    }

    static byte[] Sources(List<GivenPlace> places, List<string> sources)
    {
        using var part = new MemoryStream();
        WriteUInt16(part, sources.Count);
        var counts = places.CountBy(place => place.Source).ToDictionary();
        foreach (var source in sources)
        {
            WriteText(part, source);
            WriteUInt16(part, counts[source] & 0xFFFF);
            WriteUInt16(part, counts[source] >> 16);
        }
        return part.ToArray();
    }

    uint Shared(string text)
    {
        if (!_known.TryGetValue(text, out var at))
            _known.Add(text, at = String(text));
        return at;
    }

    uint String(string text)
    {
        var at = (uint)_strings.Position;
        WriteText(_strings, text);
        return at;
    }

    uint Names(IReadOnlyList<GivenName> names)
    {
        var at = (uint)_strings.Position;
        WriteUInt16(_strings, Math.Min(names.Count, ushort.MaxValue));
        foreach (var name in names.Take(ushort.MaxValue))
        {
            _strings.WriteByte((byte)(name.IsMain ? 1 : 0));
            WriteText(_strings, name.Language);
            WriteText(_strings, name.Text);
        }
        return at;
    }

    static void WriteText(Stream part, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Length > LongestName ? text[..LongestName] : text);
        WriteUInt16(part, bytes.Length);
        part.Write(bytes);
    }

    static void WriteUInt16(Stream part, int number)
    {
        part.WriteByte((byte)number);
        part.WriteByte((byte)(number >> 8));
    }
}
