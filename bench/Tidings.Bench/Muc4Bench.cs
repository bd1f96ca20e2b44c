using Tidings.Bench.Muc4;

namespace Tidings.Bench;

/// <summary>Fills the templates of MUC-4 from what the library reads, and scores them by the official rules.</summary>
internal static class Muc4Bench
{
    public static int Run(string[] args)
    {
        if (args.Length == 0)
            return 1;
        var sets = Value(args, "--sets")?.Split(',') ?? ["tst1", "tst2"];
        using var output = Value(args, "--out") is { } path ? File.CreateText(path) : null;
        var total = new ScoreReport();
        var answer = Value(args, "--answers") is { } given ? From(KeyFile.Read(File.ReadLines(given))) : new TemplateMaker(args[0]).Make;
        foreach (var set in sets)
            Run(Path.Combine(args[0], set), answer, total, output, args.Contains("--errors"));
        Console.Write(args.Contains("--matched") ? total.Matched() : total.ToString());
        return 0;
    }

    // Answers of another system, or keys, in place of the library's.
    static Func<Message, List<Template>> From(Dictionary<string, List<Template>> answers) => message => answers.GetValueOrDefault(message.Id) ?? [];

    static void Run(string folder, Func<Message, List<Template>> answer, ScoreReport total, StreamWriter? output, bool shows)
    {
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        var keys = KeyFile.Read(files.Where(IsKey).SelectMany(File.ReadLines));
        var messages = files.Where(file => !IsKey(file) && Path.GetFileName(file).Contains("muc", StringComparison.Ordinal)).SelectMany(Message.Read).ToList();
        var answers = messages.AsParallel().AsOrdered().Select(answer).ToList();
        for (var i = 0; i < messages.Count; i++)
        {
            Write(output, messages[i], answers[i]);
            var key = keys.GetValueOrDefault(messages[i].Id) ?? [];
            var alignment = total.Add(key, answers[i]);
            if (shows)
                ErrorList.Show(messages[i], alignment);
        }
    }

    static void Write(StreamWriter? output, Message message, IReadOnlyList<Template> templates)
    {
        if (templates.Count == 0)
            output?.Write(Template.Write(message.Id, 0, null));
        for (var i = 0; i < templates.Count; i++)
            output?.Write(Template.Write(message.Id, i + 1, templates[i]));
    }

    static bool IsKey(string file) => Path.GetFileName(file).StartsWith("key-", StringComparison.Ordinal);

    static string? Value(string[] args, string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
