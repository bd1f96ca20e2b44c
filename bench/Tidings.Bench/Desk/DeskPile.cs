using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Tidings.App.Storage;
using Tidings.Languages;

namespace Tidings.Bench.Desk;

/// <summary>
/// The record that a desk is measured on. Half a year of made-up reporting (<see cref="Reporting.Wide"/>) is written and put together as a build does; then it is set down again and again, each time a
/// year later and with ids of its own, until there are as many mentions as are asked for: putting a million together takes an hour and says nothing of the desk. The record is kept in a folder for
/// the next time. Its journal tells of the first half year only, and it is good for reading alone.
/// </summary>
internal static class DeskPile
{
    const long Seed = 20_000;
    const int Portion = 2500;
    const int FirstYear = 2006;

    // How the rows of a table are set down again; what is not named here stays as it is.
    static readonly string[] Again =
    [
        "insert into document select {sha:sha256}, $again || '/' || path, media_type, address, captured, length, content, reader from seed.document",
        "insert into document_path select $again || '/' || path, {sha:sha256} from seed.document_path",
        "insert into story select number + $numbers, {id:id}, {sha:document}, start, \"end\", kind, language, headline, headline_start, headline_end, byline, outlet, dateline, {day:published}, published_basis, holes, text, print, origins from seed.story",
        "insert into story_words (rowid, headline, text) select number + $numbers, headline, text from seed.story",
        "insert into story_pieces (rowid, headline, text) select number + $numbers, headline || char(10, 10), text || char(10, 10) from seed.story where language in ('ar', 'zh')",
        "insert into mention select {id:id}, {id:story}, start, \"end\", kind, stance, {day:date_first}, {day:date_last}, {day:day}, {line:line} from seed.mention",
        "insert into lineage select {id:story}, {id:of_story}, relation, {line:line} from seed.lineage",
        "insert into family_story select {id:family}, {id:story} from seed.family_story",
        "insert into incident select {id:id}, kind, status, {day:date_first}, {day:date_last}, families, mentions, {day:first_reported}, {line:line}, owner from seed.incident",
        "insert into incident_mention select {id:mention}, {id:incident} from seed.incident_mention",
        "insert into incident_place select place, {id:incident}, name from seed.incident_place",
        "insert into incident_party select party, role, {id:incident}, name from seed.incident_party",
        "insert into tally (line, owner) select {line:line}, owner from seed.tally",
        "insert into control (place, holder, date_first, mention, line, owner) select place, holder, {day:date_first}, {id:mention}, {line:line}, owner from seed.control",
        "insert into agreement select {id:id}, {line:line}, owner from seed.agreement",
        "insert into obligation select {id:id}, {id:agreement}, compliance, {line:line}, owner from seed.obligation",
        "insert into dispute select {id:id}, {line:line}, owner from seed.dispute",
        "insert into dispute_mention select {id:mention}, {id:dispute} from seed.dispute_mention",
        "insert into suggestion select {id:incident}, {id:other}, {id:mention}, {id:other_mention}, points, {line:line}, owner from seed.suggestion",
    ];

    /// <summary>The record with at least so many mentions in a folder; made where it is not there yet.</summary>
    public static string In(string folder, long mentions)
    {
        var path = Named(folder, mentions);
        if (File.Exists(path))
        {
            // An older version may have made it.
            RecordStore.Open(path).Dispose();
            return path;
        }
        Directory.CreateDirectory(folder);
        var unfinished = path + ".unfinished";
        foreach (var old in Directory.EnumerateFiles(folder, Path.GetFileName(unfinished) + "*"))
            File.Delete(old);
        if (mentions <= Seed)
            Make(unfinished, mentions);
        else
            SetDown(In(folder, Seed), unfinished, mentions);
        File.Move(unfinished, path);
        return path;
    }

    static string Named(string folder, long mentions) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"desk-{mentions}.db"));

    static void Make(string path, long mentions)
    {
        using var store = RecordStore.Open(path);
        var (maker, reader, watch) = (new ReportMaker(Reporting.Wide), Tidings.Reading.Digest(DataFiles.BuiltIn), Stopwatch.StartNew());
        for (var first = 0; new RecordReader(path).Counts().Mentions < mentions; first += Portion)
            foreach (var reading in Enumerable.Range(first, Portion).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(maker.Make))
                store.Write(reading, reader);
        using var gatherer = new RecordGatherer(store, DataFiles.BuiltIn, Environment.ProcessorCount);
        gatherer.Run();
        Say($"half a year made and put together in {watch.Elapsed.TotalSeconds:0} s");
    }

    static void SetDown(string seed, string path, long mentions)
    {
        var watch = Stopwatch.StartNew();
        File.Copy(seed, path);
        var times = (int)Math.Ceiling((double)mentions / new RecordReader(seed).Counts().Mentions);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -1000000; pragma temp_store = memory; attach $seed as seed", ("$seed", seed));
        Run(connection, "begin");
        for (var again = 1; again < times; again++)
            foreach (var rows in Again)
                Run(connection, Written(rows), ("$again", again.ToString("00", CultureInfo.InvariantCulture)), ("$year", Year(again)), ("$before", Year(again - 1)), ("$numbers", again * Numbers(connection)));
        Run(connection, "delete from meta where key = 'mendable'; commit; detach seed");
        Say($"set down {times} times in {watch.Elapsed.TotalSeconds:0} s");
    }

    static string Year(int again) => string.Create(CultureInfo.InvariantCulture, $"{FirstYear + again}-");

    static long Numbers(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select max(number) from seed.story";
        return (long)command.ExecuteScalar()!;
    }

    // {id:x} is an id of its own, {sha:x} a digest, {day:x} a day years later, {line:x} a line in which all of these stand.
    static string Written(string rows) => System.Text.RegularExpressions.Regex.Replace(rows, @"\{(\w+):(\w+)\}", part => part.Groups[1].Value switch
    {
        "id" => $"substr({part.Groups[2]}, 1, 2) || $again || substr({part.Groups[2]}, 3)",
        "sha" => $"$again || {part.Groups[2]}",
        "day" => Later(part.Groups[2].Value),
        _ => "msifdoa".Aggregate(Later(part.Groups[2].Value), (line, letter) => $"replace({line}, '\"{letter}-', '\"{letter}-' || $again)"),
    });

    static string Later(string text) => $"replace(replace({text}, '{Year(0)}', $year), '{Year(-1)}', $before)";

    static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters.Where(parameter => sql.Contains(parameter.Name, StringComparison.Ordinal)))
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
