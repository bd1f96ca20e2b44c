using System.CommandLine;
using System.Text;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Cli;

/// <summary><c>tidings explain</c>: why a mention was coded as it was.</summary>
static class ExplainVerb
{
    public static Verb Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "A mention of the record.", Arity = ArgumentArity.ZeroOrOne };
        var text = new Option<string?>("--text", "-t") { Description = "Words to code and explain, instead of a mention of the record.", HelpName = "TEXT" };
        var (published, record, gazetteer) = (Options.Published(), Options.Record(), UserGazetteer.Option());
        var command = new Command("explain", "Says why a mention was coded: which words, which rule, which reading lost and why.") { id, text, published, record, gazetteer };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == result.GetValue(text) is null)
                result.AddError("either the ID of a mention or --text is needed");
        });
        command.SetAction(parsed => (int)Run(terminal, parsed.GetValue(text) is { } words
            ? OfWords(words, parsed.GetValue(published), UserGazetteer.Files(parsed.GetValue(gazetteer)))
            : OfRecord(parsed.GetRequiredValue(record), parsed.GetRequiredValue(id)!, UserGazetteer.Files(parsed.GetValue(gazetteer)))));
        return new Verb(command,
        [
            new Example("tidings explain m-0123456789ab --record tidings.db", "explains a mention of the record"),
            new Example("tidings explain --text \"Rebels shelled the town on Tuesday, police said.\" --published 2020-11-25", "codes and explains a sentence"),
        ]);
    }

    static ExitCode Run(Terminal terminal, IEnumerable<MentionTrace> traces)
    {
        using var output = terminal.OutWriter();
        var any = false;
        foreach (var trace in traces)
        {
            any = true;
            output.WriteLine(Derivation.Of(trace));
        }
        if (!any)
            output.WriteLine("No sentence was read: the language has no rules yet, or there are no words.");
        return ExitCode.AllRead;
    }

    static IReadOnlyList<MentionTrace> OfWords(string words, DateOnly? published, DataFiles files)
    {
        var text = new SourceText(words);
        var digest = ContentId.Sha256(Encoding.UTF8.GetBytes(words));
        var language = LanguageIdentifier.BuiltIn.Identify(words);
        var coder = new MentionCoder(files);
        return coder.Explain(new Story(
            ContentId.Of("s", digest), new StoryOrigin("--text", digest, "text/plain", null, null), text.Whole, StoryKind.Article,
            language == LanguageIdentifier.Undetermined && coder.Languages.Count == 1 ? coder.Languages.First() : language,
            null, null, null, null, null, published, published is null ? null : PublishedBasis.Metadata, text, []));
    }

    static IEnumerable<MentionTrace> OfRecord(string record, string id, DataFiles files)
    {
        var reader = new RecordReader(record);
        var mention = reader.Mention(id)?.Told.Mention ?? throw new CannotException($"{record}: there is no mention {id}");
        var story = reader.Story(mention.Story)!.Story;
        var traces = new MentionCoder(files).Explain(story).Where(trace => trace.Mentions.Any(coded => coded.Mention.Id == id)).ToArray();
        return traces.Length > 0 ? traces : throw new CannotException($"{record}: the rules of this program do not code {id} any more; build the record again");
    }
}
