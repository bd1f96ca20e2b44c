using Tidings.App.Storage;

namespace Tidings.App.Web.Reports;

/// <summary>The mentions that a report rests on, by id. Each is read from the record when it is first asked for; many are best read at once before.</summary>
/// <param name="record">The record.</param>
sealed class ToldMentions(RecordReader record)
{
    readonly Dictionary<string, ToldMention?> _told = new(StringComparer.Ordinal);

    /// <summary>Reads those of the mentions that are not at hand yet.</summary>
    public void Read(IEnumerable<string> mentions)
    {
        var missing = mentions.Where(id => !_told.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return;
        foreach (var id in missing)
            _told[id] = null;
        foreach (var told in record.Mentions(missing))
            _told[told.Mention.Id] = told;
    }

    /// <summary>A mention; null when there is none of that id on record.</summary>
    public ToldMention? Find(string mention)
    {
        if (!_told.ContainsKey(mention))
            Read([mention]);
        return _told[mention];
    }
}
