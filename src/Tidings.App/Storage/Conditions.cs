namespace Tidings.App.Storage;

/// <summary>Conditions joined by "and", with their parameters.</summary>
sealed class Conditions
{
    readonly List<string> _sql = ["1"];
    readonly List<(string, object?)> _parameters = [];

    public void Add(object? value, string sql, string parameter)
    {
        if (value is null)
            return;
        _sql.Add($"({sql})");
        _parameters.Add((parameter, value));
    }

    public void Always(string sql) => _sql.Add(sql);

    public (string, (string, object?)[]) Done() => (string.Join(" and ", _sql), [.. _parameters]);
}
