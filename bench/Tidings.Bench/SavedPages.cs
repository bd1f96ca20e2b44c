using Tidings.App.Building;
using Tidings.Pages;

namespace Tidings.Bench;

/// <summary>The documents of folders of saved pages, unpacked.</summary>
internal static class SavedPages
{
    public static List<Document> Of(IEnumerable<string> folders) =>
        [.. new FileSource([.. folders], Stream.Null, new HashSet<string>()).Documents(_ => { }).Select(captured => captured.Document)];
}
