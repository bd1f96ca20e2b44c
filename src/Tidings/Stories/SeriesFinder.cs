namespace Tidings.Stories;

/// <summary>Finds the stories that a page sets out alike: in elements of one kind, under headlines of one kind, or as items that begin in one way.</summary>
sealed class SeriesFinder(MetaReader metas, Moments moments, CalendarWords calendar)
{
    const double Enough = 2.4;

    public StorySeries Find(IReadOnlyList<PageLine> lines)
    {
        var series = new StorySeries();
        var reader = new OpeningReader(lines, metas, moments);
        var evidence = new SeriesEvidence(lines, calendar);
        foreach (var opening in BoxSeries.Find(lines, reader, evidence, Enough))
            if (lines[opening.Start].Role == LineRole.Title && opening.Headline < 0)
                series.AddAlone(opening.Start, new StoryFrame(opening.First, opening.End));
            else
                series.Add(opening.Start, new StoryFrame(opening.First, opening.End));
        if (!series.Any)
        {
            new HeadlineSeries(lines, reader, evidence).Find(Enough, series);
            new ItemSeries(lines, reader, evidence, moments).Find(Enough, series);
        }
        if (series.Any)
            MarkRepeated(lines, reader);
        return series;
    }

    // What stands about each story in the same words is no part of one.
    static void MarkRepeated(IReadOnlyList<PageLine> lines, OpeningReader reader)
    {
        foreach (var line in lines)
            if (line.Role is LineRole.Title && !line.IsHeading && reader.IsRepeated(line))
                (line.Role, line.Frame) = (LineRole.Furniture, FrameKind.Label);
    }
}
