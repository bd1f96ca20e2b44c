using Tidings.App.Storage;

namespace Tidings.App.Web.Reports;

/// <summary>The words of the mentions that a report rests on, by id. They are read from the record when they are first asked for; many are best read at once before.</summary>
/// <param name="record">The record.</param>
sealed class ToldMentions(RecordReader record)
{
    readonly Dictionary<string, MentionWords?> _told = new(StringComparer.Ordinal);
    readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Says that mentions are on record, so that their words need not be read to know it.</summary>
    public void Know(IEnumerable<string> mentions) => _known.UnionWith(mentions);

    /// <summary>Reads those of the mentions that are not at hand yet.</summary>
    public void Read(IEnumerable<string> mentions)
    {
        var missing = mentions.Where(id => !_told.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return;
        foreach (var id in missing)
            _told[id] = null;
        foreach (var told in record.Words(missing))
            _told[told.Id] = told;
    }

    /// <summary>Whether a mention is on record.</summary>
    public bool Has(string mention) => _known.Contains(mention) || Find(mention) is not null;

    /// <summary>The words of a mention; null when there is none of that id on record.</summary>
    public MentionWords? Find(string mention)
    {
        if (!_told.ContainsKey(mention))
            Read([mention]);
        return _told[mention];
    }
}
