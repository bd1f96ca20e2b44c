using Tidings.App.Exports;

namespace Tidings.App.Storage;

/// <summary>Which stories are asked for. Null lets everything through.</summary>
public sealed record StoryFilter
{
    public string? Outlet { get; init; }

    public string? Language { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Words in headline or text.</summary>
    public string? Text { get; init; }

    /// <summary>Whether boilerplate and lists of links are listed too.</summary>
    public bool All { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 50;

    internal (string Sql, (string Name, object? Value)[] Parameters) Where()
    {
        var where = new Conditions();
        where.Add(Outlet, "story.outlet = $outlet", "$outlet");
        where.Add(Language, "story.language = $language", "$language");
        where.Add(PartJson.Day(From), "story.published >= $from", "$from");
        where.Add(PartJson.Day(To), "story.published <= $to", "$to");
        if (!All)
            where.Always("story.kind in ('article', 'translation', 'transcript')");
        if (StorySearch.Of(Text) is { } search)
            where.Add(search.Parameter, search.Condition, "$text");
        return where.Done();
    }
}
