using Tidings.Text;

namespace Tidings.Pages;

/// <summary>
/// Finds which blocks of a page that holds one article are the words of the article. Several readings are made and the first that holds is taken:
/// the blocks whose words stand in the <c>articleBody</c> of the page's JSON-LD; the element that markup calls the words of an article, if most of the prose stands in it;
/// the element that is reached from the top by going into the part that holds most of the prose, as long as the rest is of another make. What is mostly links in it is left out.
/// </summary>
sealed class BodyFinder(IReadOnlyList<PlacedBlock> blocks, IReadOnlyList<Place> places, string text)
{
    const int LeastProse = 250, LeastPiece = 80, Repeated = 3;
    const double Enough = 0.4, Near = 0.6, Rival = 0.35, Alike = 0.2, Whole = 0.5, Pieces = 0.7, Most = 0.9, MostLinks = 0.5;

    int All => places[0].Prose;

    /// <summary>For each block whether it is of the article; null when the page does not tell, or holds several articles.</summary>
    /// <param name="metadata">What the page says of itself.</param>
    public bool[]? Find(PageMetadata metadata)
    {
        var least = metadata.IsArticle ? LeastPiece : LeastProse;
        if (All < least || (Given(metadata.ArticleBody) ?? Found(metadata, least)) is not { } marks)
            return null;
        TakeRepeated(marks);
        return marks;
    }

    bool[]? Given(string? articleBody)
    {
        if (articleBody is null || new GivenBody(articleBody).Mark(blocks, text) is not { } given || !IsWhole(given))
            return null;
        AddQuotations(given);
        return given;
    }

    bool[]? Found(PageMetadata metadata, int least)
    {
        var (dense, named) = (Densest(), Named(metadata.IsArticle));
        var body = named is null || named.Prose < Enough * dense.Prose || IsPieceOf(named, dense) || IsMostOf(dense, named) ? dense : named;
        if (Titled(metadata.Title, Math.Max(LeastPiece, All / 10)) is { } titled && IsBetter(titled, body))
            return Marked(titled);
        if (body == places[0] || body.Prose < least)
            return null;
        return metadata.IsArticle ? body.Prose * 10 >= All ? Marked(body) : null : body.Prose * 10 >= All * 7 && !HasRivals(named) ? Marked(body) : null;
    }

    // The smallest element with some prose around the one heading that says what the page's title says.
    Place? Titled(string? title, int least)
    {
        if (title is null)
            return null;
        var wanted = NormalForm.Of(title);
        var headings = Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Place.Kind == BlockKind.Heading && blocks[i].Place.Tag is "h1" or "h2" && NormalForm.Of(Words(i)) == wanted).ToList();
        if (headings.Count != 1)
            return null;
        var place = blocks[headings[0]].Place;
        while (place.Parent is { } outer && place.Prose < least)
            place = outer;
        return place == places[0] ? null : place;
    }

    // What stands under the title is rather the article than what stands elsewhere, unless it is much less.
    bool IsBetter(Place titled, Place body) =>
        body == places[0] || ((titled.End <= body.First || titled.First >= body.End) && titled.Prose >= LeastProse && titled.Prose >= body.Prose * Rival);

    // A frame around the article may be called its words as well.
    static bool IsMostOf(Place dense, Place named) => dense.First >= named.First && dense.End <= named.End && dense.Prose >= named.Prose * Most;

    // The article's words may be cut into several such elements, with pictures and advertisements between.
    bool IsPieceOf(Place named, Place dense) =>
        named.First >= dense.First && named.End <= dense.End && places.Where(place => place.IsText && !IsInText(place) && place.First >= dense.First && place.End <= dense.End).Sum(place => place.Prose) is var prose
        && prose > named.Prose && prose >= dense.Prose * Pieces;

    // Quotations and lists between the given paragraphs are often left out of what is given.
    void AddQuotations(bool[] given)
    {
        for (var (i, last) = (Array.IndexOf(given, true), Array.LastIndexOf(given, true)); i < last; i++)
            given[i] |= blocks[i].Place is { Kind: BlockKind.Quotation or BlockKind.ListItem, Region: PageRegion.Body or PageRegion.Main } && blocks[i].LinkDensity < MostLinks;
    }

    // What is given may be no more than the beginning: then most of the prose around it is missing from it.
    bool IsWhole(bool[] given)
    {
        var (first, last) = (Array.IndexOf(given, true), Array.LastIndexOf(given, true));
        var around = blocks[first].Place;
        while (around.Parent is { } outer && (around.IsInline || around.IsParagraph || around.End <= last))
            around = outer;
        var prose = 0;
        for (var i = first; i <= last; i++)
            prose += given[i] && blocks[i].IsProse ? blocks[i].Written : 0;
        return prose >= Whole * around.Prose && prose * 4 >= All;
    }

    // The element called the article's words that has the most of them; the first of those that come near.
    Place? Named(bool isArticle)
    {
        var named = places.Where(place => place.IsText && place.Prose >= LeastPiece && !IsInText(place)).ToList();
        if (named.Count == 0)
            return null;
        var most = named.Max(place => place.Prose);
        return named.First(place => place.Prose >= most * (isArticle ? Near : 1));
    }

    static bool IsInText(Place place)
    {
        for (var outer = place.Parent; outer is not null; outer = outer.Parent)
            if (outer.IsText)
                return true;
        return false;
    }

    bool HasRivals(Place? named) =>
        named is not null && places.Any(place => place.IsText && (place.First >= named.End || place.End <= named.First) && place.Prose >= Rival * named.Prose);

    Place Densest()
    {
        var place = places[0];
        while (Next(place) is { } inner)
            place = inner;
        return place;
    }

    // The part that holds most of the prose, if what else there is stands in parts of another make; of several articles the first.
    static Place? Next(Place place)
    {
        if (place.Children.Count == 0)
            return null;
        var most = place.Children.MaxBy(child => child.Prose)!;
        if (most.Prose < LeastProse || most.IsParagraph)
            return null;
        if (most.Tag == "article")
            return place.Children.First(child => child.Tag == "article" && child.Prose >= most.Prose * Rival);
        var alike = place.OwnProse + place.Children.Sum(child => child != most && (child.IsParagraph || child.IsLike(most)) ? child.Prose : 0);
        return alike <= most.Prose * Alike ? most : null;
    }

    bool[] Marked(Place body)
    {
        var marks = new bool[blocks.Count];
        foreach (var place in places)
            if (place == body || (body.IsText && place.IsText && place.Parent == body.Parent && place.Article == body.Article && place.Prose >= LeastPiece))
                Array.Fill(marks, true, place.First, place.End - place.First);
        foreach (var place in places)
            if (!place.IsInline && place.End > place.First && IsListOfLinks(place))
                Array.Fill(marks, false, place.First, place.End - place.First);
        return marks;
    }

    // What stands on the page again and again belongs to its pictures.
    void TakeRepeated(bool[] marks)
    {
        foreach (var same in Enumerable.Range(0, marks.Length).Where(i => blocks[i].Written >= LeastPiece).GroupBy(Words, StringComparer.Ordinal))
            if (same.Count() >= Repeated)
                foreach (var i in same)
                    marks[i] = false;
    }

    string Words(int i) => text[blocks[i].Start..blocks[i].End];

    // A paragraph may be all link; a box or a list of links is furniture.
    static bool IsListOfLinks(Place place) =>
        place.Tag is "div" or "section" or "ul" or "ol" or "table" or "aside" or "nav" or "dl" && LinkDensity(place) > MostLinks && place.Prose < place.Characters / 2;

    static double LinkDensity(Place place) => place.Linked / (double)Math.Max(1, place.Characters);
}
