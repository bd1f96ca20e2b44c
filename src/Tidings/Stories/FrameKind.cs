namespace Tidings.Stories;

/// <summary>What words around a story are for; see <c>languages/&lt;code&gt;/furniture.tsv</c>.</summary>
enum FrameKind
{
    None, Share, Donate, Subscribe, Comment, Copyright, Disclaimer, Contact, Advert, Label, Navigation, Related, Link, Caption, Bio, Credit,
    Byline, Published, Updated, Outlet, Translation, Transcript, Kicker, OutletWord, AsOf, DayAgo, Ago,
}

/// <summary>Where in a line a phrase must stand.</summary>
enum FramePlace { Whole, Start, Any }

/// <summary>A phrase of the frame.</summary>
readonly record struct FramePhrase(FrameKind Kind, FramePlace Place);
