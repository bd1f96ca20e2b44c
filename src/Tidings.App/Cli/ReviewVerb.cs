using System.CommandLine;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Languages;
using Tidings.Ledger;

namespace Tidings.App.Cli;

/// <summary><c>tidings review</c>: people's decisions.</summary>
static class ReviewVerb
{
    static readonly string[] Actions = ["accept", "reject", "correct", "join", "split", "note", "withdraw", "list"];

    public static Verb Create(Terminal terminal)
    {
        var action = new Argument<string>("ACTION")
        {
            Description = "accept, reject, note ID; correct ID FIELD VALUE; join, split ID OTHER; withdraw ENTRY takes a decision back; list shows all decisions.",
        };
        action.AcceptOnlyFromAmong(Actions);
        var words = new Argument<string[]>("ARGUMENT") { Description = $"A mention or incident, and what the action needs. Fields: {string.Join(", ", Correction.All)}.", Arity = ArgumentArity.ZeroOrMore };
        var (record, gazetteer, output) = (Options.Record(), UserGazetteer.Option(), Options.Out());
        var by = new Option<string?>("--by") { Description = "Who decides.", HelpName = "NAME" };
        var reason = new Option<string?>("--reason") { Description = "Why.", HelpName = "WORDS" };
        var command = new Command("review", "Records what people decide about mentions and incidents. Nothing is overwritten, and every later build honours it.") { action, words, record, by, reason, gazetteer, output };
        command.Validators.Add(result =>
        {
            if (Fault(result.GetValue(action) ?? "", result.GetValue(words) ?? [], result.GetValue(by), result.GetValue(reason)) is { } fault)
                result.AddError(fault);
        });
        command.SetAction(parsed =>
        {
            var (said, given, path) = (parsed.GetRequiredValue(action), parsed.GetValue(words) ?? [], parsed.GetRequiredValue(record));
            return (int)(said switch
            {
                "list" => List(terminal, path, parsed.GetValue(output)),
                _ => Decide(terminal, path, Reviews(path, said, given, parsed.GetValue(by)!, parsed.GetValue(reason)), UserGazetteer.Files(parsed.GetValue(gazetteer))),
            });
        });
        return new Verb(command,
        [
            new Example("tidings review reject m-0123456789ab --by \"A. Reader\" --reason \"a training exercise\"", "takes the mention out of incidents, disputes and all else"),
            new Example("tidings review correct m-0123456789ab killed 3..5 --by \"A. Reader\"", "gives it another figure; places and parties are words with the gazetteer's id in square brackets, divided by semicolons"),
            new Example("tidings review join i-0123456789ab i-ba9876543210 --by \"A. Reader\"", "makes one incident of two"),
            new Example("tidings review list", "shows every decision, and whether what it was made on is coded as it was"),
        ]);
    }

    static string? Fault(string action, string[] words, string? by, string? reason) => action switch
    {
        "list" => words.Length == 0 ? null : "list takes no argument",
        _ when string.IsNullOrWhiteSpace(by) => "--by is needed: who decides?",
        "note" when string.IsNullOrWhiteSpace(reason) => "note needs the words, as --reason",
        "correct" => words switch
        {
            [_, var field, _] when !Correction.All.Contains(field) => $"there is no field \"{field}\"; there are {string.Join(", ", Correction.All)}",
            [_, "kind", var kind] => KindBook.All.Any(known => known.Name == kind) ? null : $"\"{kind}\" is no kind of the codebook",
            [_, var field, var value] => Correction.CanRead(field, value) ? null : $"\"{value}\" is no value of {field}",
            _ => "correct takes ID FIELD VALUE",
        },
        "join" or "split" => words.Length == 2 ? null : $"{action} takes ID OTHER",
        _ => words.Length == 1 ? null : $"{action} takes one id",
    };

    // An incident stands for all its mentions; two incidents are joined by their first, and split by every pair.
    static IReadOnlyList<Review> Reviews(string record, string action, string[] words, string by, string? reason)
    {
        var reader = new RecordReader(record);
        var at = PartJson.Moment(TimeProvider.System.GetUtcNow())!;
        return action switch
        {
            "withdraw" => [One(Decision.Withdraw, Taken(reader, record, words[0]).Subject, null, words[0])],
            "accept" => [.. Mentions(words[0]).Select(mention => One(Decision.Accept, mention))],
            "reject" => [.. Mentions(words[0]).Select(mention => One(Decision.Reject, mention))],
            "note" when Mentions(words[0]).Count > 0 => [One(Decision.Note, words[0])],
            "correct" => [.. Mentions(words[0]).Select(mention => One(Decision.Correct, mention, words[1], words[2]))],
            "join" => [One(Decision.Join, Mentions(words[0])[0], null, Mentions(words[1])[0])],
            _ => [.. Mentions(words[0]).SelectMany(mention => Mentions(words[1]).Where(other => other != mention).Select(other => One(Decision.Split, mention, null, other)))],
        };

        Review One(Decision decision, string subject, string? field = null, string? value = null) => new("", decision, subject, field, value, by, at, reason);

        IReadOnlyList<string> Mentions(string id) => reader.MentionsOf(id) is { Count: > 0 } mentions ? mentions : throw new CannotException($"{record}: there is no mention and no incident {id}");
    }

    static Review Taken(RecordReader reader, string record, string entry) =>
        reader.Reviews().FirstOrDefault(review => review.Id == entry) ?? throw new CannotException($"{record}: no decision is entry {entry} of the journal; tidings review list shows them");

    static ExitCode Decide(Terminal terminal, string record, IReadOnlyList<Review> reviews, DataFiles files)
    {
        using var store = RecordStore.Open(record);
        var appended = store.Append(reviews);
        using var gatherer = new RecordGatherer(store, files, Environment.ProcessorCount);
        gatherer.Run();
        foreach (var review in appended)
            terminal.Error.WriteLine($"{record}: entry {review.Id}: {SnakeCase.Of(review.Decision)} {review.Subject}");
        return ExitCode.AllRead;
    }

    static ExitCode List(Terminal terminal, string record, string? path)
    {
        using var output = path is null ? terminal.OutWriter() : new StreamWriter(path) { NewLine = "\n" };
        output.WriteLine("entry\tat\tby\tdecision\tsubject\tfield\tvalue\tground\treason");
        foreach (var (review, state) in new RecordReader(record).ReviewStates())
            output.WriteLine(string.Join('\t', new[] { review.Id, review.At, review.By, SnakeCase.Of(review.Decision), review.Subject, review.Field, review.Value, SnakeCase.Of(state), review.Reason }
                .Select(cell => (cell ?? "").ReplaceLineEndings(" ").Replace('\t', ' '))));
        return ExitCode.AllRead;
    }
}
