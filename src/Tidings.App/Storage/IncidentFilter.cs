using Tidings.App.Exports;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Storage;

/// <summary>Which incidents are asked for. Null lets everything through.</summary>
public sealed record IncidentFilter
{
    public string? Kind { get; init; }

    public IncidentStatus? Status { get; init; }

    /// <summary>A place's gazetteer id, or its words.</summary>
    public string? Place { get; init; }

    /// <summary>A party's gazetteer id, or its words; as actor or target.</summary>
    public string? Party { get; init; }

    /// <summary>Incidents that can have happened on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Incidents that can have happened on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words in the stories that tell of it.</summary>
    public string? Text { get; init; }

    /// <summary>Only incidents that at least so many independent families tell of.</summary>
    public int? Families { get; init; }

    /// <summary>An outlet among those that tell of it.</summary>
    public string? Source { get; init; }

    /// <summary>A language in which it is told.</summary>
    public string? Language { get; init; }

    /// <summary>A stance that one of its mentions has.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Only incidents of which one mention is at least so certain.</summary>
    public double? Confidence { get; init; }

    public bool NewestFirst { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 50;

    internal (string Sql, (string Name, object? Value)[] Parameters) Where()
    {
        var where = new Conditions();
        where.Add(Kind, "kind = $kind", "$kind");
        where.Add(Status is { } status ? SnakeCase.Of(status) : null, "status = $status", "$status");
        where.Add(Keys.Of(Place), "id in (select incident from incident_place where place = $place)", "$place");
        where.Add(Keys.Of(Party), "id in (select incident from incident_party where party = $party)", "$party");
        where.Add(PartJson.Day(From), "(date_last is null or date_last >= $from) and coalesce(date_first, date_last) is not null", "$from");
        where.Add(PartJson.Day(To), "(date_first is null or date_first <= $to) and coalesce(date_first, date_last) is not null", "$to");
        where.Add(Source, "id in (select incident from incident_mention join mention on mention.id = mention join story on story.id = mention.story where story.outlet = $source)", "$source");
        where.Add(Language, "id in (select incident from incident_mention join mention on mention.id = mention join story on story.id = mention.story where story.language = $language)", "$language");
        where.Add(Stance is { } stance ? SnakeCase.Of(stance) : null, "id in (select incident from incident_mention join mention on mention.id = mention where mention.stance = $stance)", "$stance");
        where.Add(Confidence, "id in (select incident from incident_mention join mention on mention.id = mention where json_extract(mention.line, '$.confidence') >= $confidence)", "$confidence");
        where.Add(Families, "families >= $families", "$families");
        if (StorySearch.Of(Text) is { } search)
            where.Add(search.Parameter, $"id in (select incident from incident_mention join mention on mention.id = mention where mention.story in (select id from story where {search.Condition}))", "$text");
        return where.Done();
    }
}
