using System.Text.Json.Nodes;
using Tidings.App.Cli;
using Tidings.App.Scoring;
using Tidings.App.Tests.Cli;
using Tidings.Languages;

namespace Tidings.App.Tests.Scoring;

/// <summary>Scores hand-made exports against a hand-made gold of two pages.</summary>
public sealed class ScorerTests : IDisposable
{
    const string Page = "Guns shelled Alpha on Tuesday. At least 12 people were killed. Talks were held in Beta.";

    readonly Folder _folder = new();

    public ScorerTests()
    {
        _folder.Write("pages/001.txt", Page);
        _folder.Write("pages/002.txt", Page);
        _folder.Write("ranges.json", """{"001": [[0, 63]], "002": []}""");
        _folder.Write("stories.jsonl", """
            {"file":"001","id":"a","start":0,"end":87,"language":"en","published":"2021-03-03","published_basis":"stated","kind":"article"}
            {"file":"002","id":"b","start":0,"end":87,"language":"en","published":null,"kind":"article","copy_of":"a"}
            """);
        _folder.Write("mentions.jsonl", """
            {"file":"001","story":"a","id":"1","quote":"Guns shelled Alpha on Tuesday","start":0,"end":29,"kind":"shelling_missile","stance":"reported","source":null,"date":"2021-03-02","places":["Alpha"],"actor":[],"target":[],"counts":[],"key":true}
            {"file":"001","story":"a","id":"2","quote":"At least 12 people were killed","start":31,"end":61,"kind":"attack_on_civilians","alt_kinds":["shelling_missile"],"stance":"reported","source":null,"date":"2021-03","places":["Alpha"],"actor":[],"target":["people"],"counts":[{"what":"killed","n":">=12"}],"key":true}
            """);
        _folder.Write("control.jsonl", """{"file":"001","id":"c","story":"a","place":"Beta","controller":"the government","as_of":"2021-03"}""");
        Export("stories", Story("s1", "001"), Story("s2", "002"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Measures_AllRight_AreAllOne()
    {
        Export("mentions", Mention("s1", "shelling_missile", "Guns  shelled Alpha"), Mention("s1", "shelling_missile", "12 people were killed", """[{"what":"killed","best":12,"low":12,"high":null}]"""));
        Export("lineage", """{"story":"s2","of":"s1","relation":"copy","share":1}""");
        Export("control", """{"place":{"text":"Beta"},"holder":{"text":"x","name":"Government of Gamma"},"as_of":{"edtf":"2021-03-04"}}""");
        var measures = Scored().Measures();
        foreach (var measure in new[] { "stories.recall", "stories.precision", "mentions.kind.f1", "mentions.stance.right", "mentions.date.right", "mentions.places.right", "mentions.counts.right", "mentions.whole_record.share_of_key", "lineage.f1", "control.recall" })
            Assert.Equal(1.0, Value(measures, measure));
        Assert.All(measures["mentions"]!["recall_by_kind"]!.AsObject(), kind => Assert.Equal("1/1", kind.Value!.ToString()));
    }

    [Fact]
    public void Measures_OtherKindAndOtherNumber_CountWhereTheyShould()
    {
        Export("mentions", Mention("s1", "talks", "Guns shelled Alpha"), Mention("s1", "shelling_missile", "12 people were killed", """[{"what":"killed","best":13,"low":13,"high":13}]"""));
        var measures = Scored().Measures();
        Assert.Equal(0.5, Value(measures, "mentions.kind.f1"));
        Assert.Equal(1.0, Value(measures, "mentions.span_only.f1"));
        Assert.Equal(0.0, Value(measures, "mentions.counts.right"));
        Assert.Equal(0.0, Value(measures, "mentions.whole_record.share_of_key"));
    }

    [Fact]
    public void Measures_DisputesAndSameEvents_GoByWhatWasSetAgainstOrTogether()
    {
        _folder.Write("disputes.jsonl", """
            {"file":"001","about":"whether it happened","type":"factual","ids":["1","2"]}
            {"file":"001","about":"a slip of the translator","type":"translation","ids":["1","2"]}
            """);
        _folder.Write("same_event.jsonl", """{"event":"e","ids":["1","2"]}""");
        Export("mentions", Mention("s1", "shelling_missile", "Guns shelled Alpha"), Mention("s1", "shelling_missile", "12 people were killed").Replace("\"m\"", "\"n\"", StringComparison.Ordinal));
        Export("disputes", """{"sides":[{"mentions":["m"]},{"mentions":["n"]}]}""");
        Export("incidents", """{"id":"i","mentions":["m","n"]}""");
        var measures = Scored().Measures();
        Assert.Equal((1.0, 1.0, 1.0), (Value(measures, "disputes.recall"), Value(measures, "same_event.end_to_end.f1"), Value(measures, "same_event.given.precision")));
        Assert.Empty(Scored().Lacking("disputes", DataFiles.BuiltIn));
        Export("disputes", """{"sides":[{"mentions":["m","n"]},{"mentions":[]}]}""");
        Export("incidents", """{"id":"i","mentions":["m"]}""");
        measures = Scored().Measures();
        Assert.Equal((0.0, 0.5), (Value(measures, "disputes.recall"), Value(measures, "same_event.end_to_end.recall")));
        Assert.Single(Scored().Lacking("disputes", DataFiles.BuiltIn));
    }

    [Fact]
    public void Spurious_MentionOutsideWhatWasCoded_CountsNeitherForNorAgainst()
    {
        Export("mentions", Mention("s1", "talks", "Talks were held in Beta"), Mention("s2", "shelling_missile", "Guns shelled Alpha"), Mention("s1", "talks", "not on this page"));
        var scorer = Scored();
        Assert.Empty(scorer.Spurious());
        Assert.Equal(["1", "2"], scorer.Missed().Select(mention => mention.Id));
        Assert.Equal(1, scorer.Alignment.LostQuotes);
    }

    [Fact]
    public void Of_LanguageOfNoStory_HasNothing() => Assert.Empty(Gold.Read(_folder.Path, _folder.At("pages")).Of("ja").Mentions);

    [Fact]
    public void Of_OtherPage_IsAnotherFingerprint()
    {
        var before = CorpusFingerprint.Of(_folder.Path);
        _folder.Write("pages/002.txt", Page + "!");
        Assert.NotEqual(before, CorpusFingerprint.Of(_folder.Path));
    }

    [Theory]
    [InlineData("{\"file\":\"001\"}")]
    [InlineData("{\"file\":")]
    public void Read_BrokenRow_IsNamed(string row)
    {
        _folder.Write("mentions.jsonl", row + "\n");
        var trouble = Assert.Throws<CannotException>(() => Gold.Read(_folder.Path, _folder.At("pages")));
        Assert.Contains("mentions.jsonl:1:", trouble.Message);
    }

    [Fact]
    public void Score_PagesWithoutExport_AreReadAndCoded()
    {
        var run = CliCall.Run("score", "--gold", _folder.Path, "--json");
        Assert.NotEqual(1, run.Code);
        Assert.Equal(2, JsonNode.Parse(run.Out)!["mentions"]!["gold"]!.GetValue<int>());
    }

    [Fact]
    public void Score_FolderWithoutAnnotation_CannotBeDone()
    {
        var run = CliCall.Run("score", "--gold", _folder.At("pages"), "--pages", _folder.At("pages"));
        Assert.Equal(1, run.Code);
        Assert.Contains("mentions.jsonl", Assert.Single(run.ErrorLines));
    }

    Scorer Scored() => new(Gold.Read(_folder.Path, _folder.At("pages")), Exported.Read(_folder.At("out")));

    void Export(string name, params string[] rows) => _folder.Write($"out/{name}.ndjson", string.Join('\n', rows));

    static double Value(JsonObject measures, string name) => ScoreText.Rates(measures).Single(rate => rate.Measure == name).Value;

    static string Story(string id, string file) =>
        $$"""{"id":"{{id}}","document":{"path":"{{file}}.txt"},"start":0,"end":87,"kind":"article","language":"en","published":"2021-03-03"}""";

    static string Mention(string story, string kind, string quote, string counts = "[]") =>
        $$"""{"id":"m","story":"{{story}}","kind":"{{kind}}","stance":"reported","attributed_to":null,"date":{"edtf":"2021-03-02"},"places":[{"text":"Alpha"}],"actors":[],"targets":[],"counts":{{counts}},"evidence":{"quote":"{{quote}}"} }""";
}
