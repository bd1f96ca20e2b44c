using System.Text.Json;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Text;
using Xunit.Abstractions;

namespace Tidings.Tests.Gold;

/// <summary>Codes the annotated stories, each with its own text and date as a person marked them, and holds the figures.</summary>
public sealed class MentionGoldTests(ITestOutputHelper output)
{
    sealed record Coded(string Story, int Start, int End, Mention Mention);

    sealed record Pair(GoldMention Gold, Coded Coded, double Weight);

    [Fact]
    public void Code_AnnotatedStories_KeepsItsFloors()
    {
        var golds = Golds();
        var coded = Codings();
        var matched = Match(golds, coded);
        var right = matched.Where(pair => pair.Gold.SameKind(pair.Coded.Mention)).ToList();
        var keys = golds.Count(gold => gold.Key);
        var recall = right.Count(pair => pair.Gold.Key) / (double)keys;
        var precision = right.Count / (double)Math.Max(1, coded.Count);
        var floors = new Floors(output);
        output.WriteLine($"{golds.Count} annotated, {keys} of them key; {coded.Count} coded, {matched.Count} at the same place, {right.Count} of the same kind");
        floors.Hold("mentions.kind.precision", precision);
        floors.Hold("mentions.kind.recall", recall);
        floors.Hold("mentions.kind.f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        floors.Hold("mentions.stance", Share(right, pair => pair.Gold.SameStance(pair.Coded.Mention)));
        floors.Hold("mentions.date", Share(right.Where(pair => pair.Gold.Date is not null), pair => pair.Coded.Mention.Date?.Date.ToString() == pair.Gold.Date));
        floors.Hold("mentions.counts", Share(right.Where(pair => pair.Gold.Numbers.Count > 0), pair => pair.Gold.Numbers.All(number => pair.Coded.Mention.Counts.Any(count => count.Best == number || count.Low == number))));
        Misses(golds.Except(right.Select(pair => pair.Gold)));
        floors.Check();
    }

    [Fact]
    public void Code_StoryOfSport_StaysNearlySilent()
    {
        const int Sentences = 20;
        var text = new SourceText(House.Repository.Read("samples/pages/2020-10-25-northgate-herald-football.txt"));
        var mentions = new MentionCoder(DataFiles.BuiltIn).Code(StoryOf("football", "en", null, new DateOnly(2020, 10, 25), text));
        foreach (var mention in mentions)
            output.WriteLine($"{mention.Rule}: {mention.Evidence.Exact}");
        var floors = new Floors(output);
        floors.Hold("mentions.silence.sport", 1 - mentions.Count / (double)Sentences);
        floors.Check();
    }

    void Misses(IEnumerable<GoldMention> missed)
    {
        foreach (var gold in missed.Where(gold => gold.Key).OrderBy(gold => gold.Kinds.First(), StringComparer.Ordinal))
            output.WriteLine($"missed {gold.Kinds.First(),-22} {gold.Stances.First(),-10} {gold.Story} {gold.Quote}");
    }

    static double Share<T>(IEnumerable<T> all, Func<T, bool> holds)
    {
        var list = all.ToList();
        return list.Count == 0 ? 1 : list.Count(holds) / (double)list.Count;
    }

    /// <summary>One to one, best first: half of the shorter passage must overlap; a right kind outweighs a better place.</summary>
    static List<Pair> Match(List<GoldMention> golds, List<Coded> codings)
    {
        var byStory = codings.ToLookup(coded => coded.Story);
        var pairs = from gold in golds
                    from coded in byStory[gold.Story]
                    let overlap = gold.Overlap(coded.Start, coded.End)
                    where overlap >= 0.5
                    let weight = (gold.SameKind(coded.Mention) ? 2 : 0) + overlap + (gold.Key ? 0.2 : 0) + (gold.SameStance(coded.Mention) ? 0.2 : 0)
                    orderby weight descending
                    select new Pair(gold, coded, weight);
        var (goldsDone, codedDone) = (new HashSet<GoldMention>(ReferenceEqualityComparer.Instance), new HashSet<Coded>(ReferenceEqualityComparer.Instance));
        return [.. pairs.Where(pair => !goldsDone.Contains(pair.Gold) && !codedDone.Contains(pair.Coded) && goldsDone.Add(pair.Gold) && codedDone.Add(pair.Coded))];
    }

    static List<GoldMention> Golds()
    {
        var languages = new MentionCoder(DataFiles.BuiltIn).Languages;
        var told = GoldRows.Of("stories").Where(row => languages.Contains(row.GetProperty("language").GetString()!)).Select(row => row.GetProperty("id").GetString()).ToHashSet();
        return [.. GoldRows.Of("mentions").Select(GoldMention.Of).Where(gold => told.Contains(gold.Story))];
    }

    static List<Coded> Codings()
    {
        var (coder, pages) = (new MentionCoder(DataFiles.BuiltIn), GoldRows.Coded());
        var all = new List<Coded>();
        foreach (var row in GoldRows.Of("stories").Where(row => row.GetProperty("kind").GetString() is "article" or "translation" && pages.Contains(row.GetProperty("file").GetString()!)))
        {
            var (story, from) = StoryOf(row);
            all.AddRange(coder.Code(story).Select(mention => new Coded(story.Id, from + mention.Evidence.Span.Start, from + mention.Evidence.Span.End, mention)));
        }
        return all;
    }

    static (Story Story, int From) StoryOf(JsonElement row)
    {
        var span = new TextSpan(row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32());
        var text = new SourceText(new SourceText(GoldRows.Page(row.GetProperty("file").GetString()!))[span]);
        var published = DateOnly.ParseExact(row.GetProperty("published").GetString()!, "yyyy-MM-dd");
        return (StoryOf(row.GetProperty("id").GetString()!, row.GetProperty("language").GetString()!, row.GetProperty("title").GetString(), published, text), span.Start);
    }

    static Story StoryOf(string id, string language, string? headline, DateOnly published, SourceText text) =>
        new(id, new StoryOrigin($"{id}.txt", id, "text/plain", null, null), text.Whole, StoryKind.Article, language, headline,
            headline is null ? null : new TextSpan(0, new SourceText(headline).Length), null, null, null, published, PublishedBasis.Stated, text, []);
}
