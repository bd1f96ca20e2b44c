namespace Tidings.Stories;

/// <summary>Finds headlines that are set alike on a page, by markup or by their shape in plain text, and those that are alike but only divide a story.</summary>
sealed class HeadlineSeries(IReadOnlyList<PageLine> lines, OpeningReader reader, SeriesEvidence evidence)
{
    const int Least = 3;
    const int MostTitlesAbove = 3;
    const int LeastIntroduction = 15;
    const double SurelyNot = 1;
    const double RarelyMarked = 0.3;

    /// <summary>How a headline is set.</summary>
    readonly record struct Setting(int Path, string Tag, bool IsStrong, bool IsCapitals, bool HeadsBlock, char Mark);

    /// <summary>Titles without a sentence between them, and the sentence under them.</summary>
    sealed record TitleRun(int First, IReadOnlyList<int> Titles, int Body, bool IsDated);

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
        var isFirstAlone = openings.Count >= Least && IsDatedUnder(openings[0]) && !openings.Skip(1).Any(evidence.IsMarked);
        return isFirstAlone ? evidence.Of([.. openings.Skip(1)], hasIntroduction: true) : evidence.Of(openings, HasIntroduction(openings[0].Headline));
    }

    bool IsDatedUnder(StoryOpening opening) => Enumerable.Range(opening.Headline + 1, opening.Body - opening.Headline - 1).Any(i => reader.Tells(lines[i]));

    void AddGroup(IReadOnlyList<StoryOpening> openings, double enough, HashSet<int> taken, StorySeries series)
    {
        var weight = Weight(openings);
        if (weight < SurelyNot)
            Refuse(openings, series);
        if (weight < enough)
            return;
        var areMarked = openings.Count(evidence.IsMarked) is >= Least and var marked && marked > RarelyMarked * openings.Count;
        foreach (var opening in openings)
            if ((lines[opening.Headline].IsHeading || (areMarked ? evidence.IsMarked(opening) || evidence.IsReport(opening) : evidence.IsPlain(opening))) && taken.Add(opening.Body))
                series.Add(opening.Headline);
    }

    void Refuse(IReadOnlyList<StoryOpening> openings, StorySeries series)
    {
        foreach (var opening in openings)
            if (!opening.IsDated && !lines[opening.Headline].IsTopHeading)
                series.Refuse(opening.Headline);
    }

    List<StoryOpening> Openings()
    {
        var runs = Runs();
        var settings = runs.SelectMany(run => run.Titles.Select(SettingOf).Distinct()).CountBy(setting => setting).ToDictionary();
        return [.. runs.Select(run => new StoryOpening(run.First, Headline(run, settings), run.Body, lines.Count + 1, run.IsDated)).Select(opening => opening with { IsDated = opening.IsDated || lines[opening.Headline].Dates.Count > 0 })];
    }

    List<TitleRun> Runs()
    {
        var runs = new List<TitleRun>();
        var titles = new List<int>();
        var (first, isDated) = (0, false);
        for (var i = 0; i < lines.Count; i++)
        {
            if (OpeningReader.IsSentence(lines[i]))
            {
                if (titles.Count > 0)
                    runs.Add(new TitleRun(first, [.. titles.TakeLast(titles.Count > MostTitlesAbove ? 1 : MostTitlesAbove)], i, isDated));
                titles.Clear();
                (first, isDated) = (i + 1, false);
            }
            else if (reader.Tells(lines[i]))
                isDated = true;
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

    // Sentences under another title before the first.
    bool HasIntroduction(int first)
    {
        var (words, hasTitle) = (0, false);
        for (var i = 0; i < first; i++)
        {
            hasTitle |= lines[i].Role == LineRole.Title;
            words += hasTitle && OpeningReader.IsSentence(lines[i]) ? lines[i].Words : 0;
        }
        return words >= LeastIntroduction;
    }
}
