namespace Tidings.Stories;

/// <summary>Finds the stories that a page sets out alike: in elements of one kind, under headlines of one kind, or as items that begin in one way.</summary>
sealed class SeriesFinder(MetaReader metas, Moments moments, CalendarWords calendar)
{
    const double Enough = 2.4;

    public StorySeries Find(IReadOnlyList<PageLine> lines)
    {
        var series = new StorySeries();
        var reader = new OpeningReader(lines, metas, moments);
        var evidence = new SeriesEvidence(lines, reader, calendar);
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

    // What stands about each story in the same words is no part of one. A paragraph after another that comes again is that of a story told twice.
    static void MarkRepeated(IReadOnlyList<PageLine> lines, OpeningReader reader)
    {
        var isCopy = false;
        foreach (var line in lines)
        {
            var isRepeated = reader.IsRepeated(line);
            if (isRepeated && !line.IsHeading && (line.Role == LineRole.Title || (line.Role == LineRole.Body && !isCopy)))
                (line.Role, line.Frame) = (LineRole.Furniture, FrameKind.Label);
            if (line.Role is LineRole.Body || line.IsHeading)
                isCopy = isRepeated;
        }
    }
}
