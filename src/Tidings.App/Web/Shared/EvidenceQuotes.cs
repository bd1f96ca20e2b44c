using Tidings.App.Storage;
using Tidings.Mentions;

namespace Tidings.App.Web.Shared;

/// <summary>The mentions that a page quotes, with their incidents, asked for at once.</summary>
public sealed class EvidenceQuotes
{
    readonly Dictionary<string, ToldMention> _told;
    readonly IReadOnlyDictionary<string, string> _incidents;

    EvidenceQuotes(IReadOnlyList<ToldMention> told, IReadOnlyDictionary<string, string> incidents) =>
        (_told, _incidents) = (told.ToDictionary(one => one.Mention.Id, StringComparer.Ordinal), incidents);

    public static EvidenceQuotes Of(RecordReader record, IEnumerable<string> mentions)
    {
        var ids = mentions.ToHashSet(StringComparer.Ordinal);
        return new EvidenceQuotes(record.Mentions(ids), record.IncidentsOf(ids));
    }

    /// <summary>The id of the incident that a mention tells of; null for mentions of no incident, such as tallies.</summary>
    public string? Incident(string mention) => _incidents.GetValueOrDefault(mention);

    public IEnumerable<Mention> Mentions(IEnumerable<string> ids) => ids.Select(id => _told.GetValueOrDefault(id)?.Mention).OfType<Mention>();
}
