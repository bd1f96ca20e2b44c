using Tidings.App.Storage;

namespace Tidings.App.Web.Shared;

/// <summary>Where the mentions stand that a page names by id, asked for at once; without their words, which only <see cref="EvidenceQuotes"/> have.</summary>
public sealed class EvidenceLinks
{
    readonly IReadOnlyDictionary<string, MentionLink> _links;

    EvidenceLinks(IReadOnlyList<MentionLink> links) => _links = links.ToDictionary(link => link.Id, StringComparer.Ordinal);

    public static EvidenceLinks Of(RecordReader record, IEnumerable<string> mentions) => new(record.MentionLinks(mentions.ToHashSet(StringComparer.Ordinal)));

    public MentionLink? Mention(string id) => _links.GetValueOrDefault(id);

    public IEnumerable<MentionLink> Mentions(IEnumerable<string> ids) => ids.Select(Mention).OfType<MentionLink>();
}
