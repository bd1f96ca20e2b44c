namespace Tidings.Stories;

/// <summary>Finds headlines that are set alike on a page, by markup or by their shape in plain text, and those that are alike but only divide a story.</summary>
sealed class HeadlineSeries(IReadOnlyList<PageLine> lines, OpeningReader reader, SeriesEvidence evidence)
{
    const int Least = 3;
    const int MostTitlesAbove = 3;
    const double SurelyNot = 1;
    const double RarelyMarked = 0.3, MostlyDated = 0.6;

    /// <summary>How a headline is set.</summary>
    readonly record struct Setting(int Path, string Tag, bool IsStrong, bool IsCapitals, bool HeadsBlock, char Mark);

    /// <summary>Titles without a sentence between them, and the sentence under them.</summary>
    sealed record TitleRun(int First, IReadOnlyList<int> Titles, int Body);

    /// <summary>Adds the stories under headlines of each setting to a series.</summary>
    public void Find(double enough, StorySeries series)
    {
        var openings = Openings();
        var taken = new HashSet<int>();
        foreach (var group in openings.GroupBy(opening => SettingOf(opening.Headline)).Where(group => group.Count() >= Least).OrderByDescending(group => group.Count()))
            AddGroup([.. group], enough, taken, series);
        if (openings.Count >= Least && lines[0].Block.Markup is null && Weight(openings) < SurelyNot)
            Refuse(openings, series);
    }

    // Under one headline with a day or an author others that have nothing of the kind divide its story.
    double Weight(IReadOnlyList<StoryOpening> openings)
    {
        var isFirstAlone = openings.Count >= Least && IsDatedUnder(openings[0]) && !openings.Skip(1).Any(opening => opening.IsDated || evidence.IsUnderDateline(opening));
        return evidence.Of(isFirstAlone ? [.. openings.Skip(1)] : openings);
    }

    void AddGroup(IReadOnlyList<StoryOpening> openings, double enough, HashSet<int> taken, StorySeries series)
    {
        var weight = Weight(openings);
        if (evidence.AreTeasers(openings))
            foreach (var opening in openings)
                series.AddTeaser(opening.Headline);
        else if (weight < SurelyNot)
            Refuse(openings, series);
        if (weight < enough || evidence.IsBelowMost(openings[0].First))
            return;
        var areMarked = AreMarked(openings);
        foreach (var opening in openings)
            if ((lines[opening.Headline].IsHeading || (areMarked ? evidence.IsMarked(opening) || evidence.IsReport(opening) : evidence.IsPlain(opening))) && taken.Add(opening.Body))
                series.Add(opening.Headline);
    }

    // A page that signs or dates its stories does so with most of one language.
    bool AreMarked(IReadOnlyList<StoryOpening> openings)
    {
        var marked = openings.Where(evidence.IsMarked).ToList();
        return marked.Count > RarelyMarked * openings.Count && marked.CountBy(opening => lines[opening.Body].Language).Any(language => language.Value >= Least);
    }

    void Refuse(IReadOnlyList<StoryOpening> openings, StorySeries series)
    {
        foreach (var opening in openings)
            if (!opening.IsDated && lines[opening.Headline] is { IsTopHeading: false, IsLink: false })
                series.Refuse(opening.Headline);
    }

    List<StoryOpening> Openings()
    {
        var runs = Runs();
        var settings = runs.SelectMany(run => run.Titles.Select(SettingOf).Distinct()).CountBy(setting => setting).ToDictionary();
        var openings = runs.Select(run => new StoryOpening(run.First, Headline(run, settings), run.Body, lines.Count + 1, false)).ToList();
        var areUnderDays = openings.Count(IsDatedAbove) < MostlyDated * openings.Count;
        return [.. openings.Select(opening => opening with { IsDated = lines[opening.Headline].Dates.Count > 0 || IsDatedUnder(opening) || (!areUnderDays && IsDatedAbove(opening)) })];
    }

    // A day above some headlines only heads a part of the page.
    bool IsDatedAbove(StoryOpening opening) => Tells(opening.First, opening.Headline);

    bool IsDatedUnder(StoryOpening opening) => Tells(opening.Headline + 1, opening.Body);

    bool Tells(int first, int end) => Enumerable.Range(first, Math.Max(0, end - first)).Any(i => reader.Tells(lines[i]));

    List<TitleRun> Runs()
    {
        var runs = new List<TitleRun>();
        var titles = new List<int>();
        var first = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (OpeningReader.IsSentence(lines[i]))
            {
                if (titles.Count > 0)
                    runs.Add(new TitleRun(first, [.. titles.TakeLast(titles.Count > MostTitlesAbove ? 1 : MostTitlesAbove)], i));
                titles.Clear();
                first = i + 1;
            }
            else if (lines[i].Frame is FrameKind.Related)
                titles.Clear();
            else if (reader.MayHead(lines[i]) && lines[i].Role != LineRole.Furniture && !(titles.Count > 0 && (reader.IsName(lines[i]) || LineShape.Repeats(lines[i], lines[titles[^1]]))))
                titles.Add(i);
        }
        return runs;
    }

    // Of the titles of a run those that are set as most are; of these the first that comes again in the text, or that is long enough.
    int Headline(TitleRun run, Dictionary<Setting, int> settings)
    {
        var most = run.Titles.Max(i => settings[SettingOf(i)]);
        var near = run.Titles.Where(i => most < Least ? lines[i].IsHeading || !run.Titles.Any(j => lines[j].IsHeading) : settings[SettingOf(i)] == most).ToList();
        return First(i => lines[i].Words >= 4 && evidence.Shares(lines[i], run.Body)) ?? First(i => lines[i].Words >= 4) ?? near[^1];

        int? First(Func<int, bool> holds) => near.Where(holds).Select(i => (int?)i).FirstOrDefault();
    }

    Setting SettingOf(int i)
    {
        var line = lines[i];
        if (line.Block.Markup is { } markup)
            return new Setting(line.Box?.Path ?? 0, markup.Tag, line.IsStrong, false, false, ' ');
        var headsBlock = i + 1 < lines.Count && lines[i + 1].Block == line.Block;
        var mark = LineShape.IsItem(line.Plain) ? line.Plain[0] : LineShape.IsNumbered(line.Plain) ? '1' : ' ';
        return new Setting(-1, "", false, LineShape.IsCapitals(line.Plain), headsBlock && line.IsFirstOfBlock, mark);
    }
}
