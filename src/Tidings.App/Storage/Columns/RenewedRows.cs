namespace Tidings.App.Storage.Columns;

/// <summary>In which order rows stand after some of them changed: those that stay as they were, and between them the new ones.</summary>
sealed class RenewedRows<TRow>
{
    readonly List<TRow> _rows;

    // Where each row stood before; of a new one the complement of its number.
    readonly int[] _from;

    RenewedRows(List<TRow> rows, int[] from) => (_rows, _from) = (rows, from);

    /// <param name="rows">The new rows in their order.</param>
    /// <param name="before">How many rows there were.</param>
    /// <param name="isGone">Whether a row that was at a position is gone or stands among the new ones.</param>
    /// <param name="isBefore">Whether a new row comes before one that was at a position.</param>
    public RenewedRows(List<TRow> rows, int before, Predicate<int> isGone, Func<TRow, int, bool> isBefore)
    {
        _rows = rows;
        var (from, count, next) = (new int[before + rows.Count], 0, 0);
        for (var position = 0; position < before; position++)
        {
            if (isGone(position))
                continue;
            while (next < rows.Count && isBefore(rows[next], position))
                from[count++] = ~next++;
            from[count++] = position;
        }
        while (next < rows.Count)
            from[count++] = ~next++;
        _from = from[..count];
    }

    /// <summary>The order of things that are told apart by what they are and not by what they say; those of before are in the order in which they were.</summary>
    public static RenewedRows<TRow> Of(IReadOnlyList<TRow> before, IReadOnlyList<TRow> now)
    {
        var (begin, end) = (0, 0);
        while (begin < before.Count && begin < now.Count && ReferenceEquals(before[begin], now[begin]))
            begin++;
        while (end < before.Count - begin && end < now.Count - begin && ReferenceEquals(before[^(end + 1)], now[^(end + 1)]))
            end++;
        var stood = before.Skip(begin).Take(before.Count - begin - end).Index().ToDictionary(pair => pair.Item!, pair => begin + pair.Index, (IEqualityComparer<object>)ReferenceEqualityComparer.Instance);
        var (rows, from) = (new List<TRow>(), new int[now.Count]);
        for (var i = 0; i < from.Length; i++)
        {
            if (i < begin)
                from[i] = i;
            else if (i >= from.Length - end)
                from[i] = before.Count - from.Length + i;
            else if (stood.TryGetValue(now[i]!, out var position))
                from[i] = position;
            else
            {
                from[i] = ~rows.Count;
                rows.Add(now[i]);
            }
        }
        return new(rows, from);
    }

    /// <summary>A column after the change.</summary>
    /// <param name="before">The column until then.</param>
    /// <param name="of">What it holds of a new row.</param>
    public T[] Column<T>(T[] before, Func<TRow, T> of)
    {
        var column = new T[_from.Length];
        for (var i = 0; i < column.Length; i++)
            column[i] = _from[i] is >= 0 and var position ? before[position] : of(_rows[~_from[i]]);
        return column;
    }

    /// <summary>The same order with something else of the new rows.</summary>
    public RenewedRows<TOther> Select<TOther>(Converter<TRow, TOther> of) => new RenewedRows<TOther>(_rows.ConvertAll(of), _from);

    /// <summary>The new rows.</summary>
    public IReadOnlyList<TRow> New => _rows;

    /// <summary>The positions at which rows stood that are gone.</summary>
    /// <param name="before">How many rows there were.</param>
    public IEnumerable<int> Gone(int before)
    {
        var stays = new bool[before];
        foreach (var position in _from)
            if (position >= 0)
                stays[position] = true;
        return Enumerable.Range(0, before).Where(position => !stays[position]);
    }
}
