using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;
using Tidings.Quantities;

namespace Tidings.Mentions.Meaning;

/// <summary>Finds the numbers of a frame and says what they count.</summary>
public sealed partial class CountNamer
{
    /// <summary>The numbers of a clause that tells more of a happening without being one: "bringing the list to 40 names".</summary>
    public List<Count> Beside(StoryText story, Sentence sentence, Frame frame, Clause clause, List<Count> told)
    {
        var counts = new List<Count>();
        var outcome = OfVerb(clause) ?? Left(sentence, clause) ?? (IsMaimed(clause) ? CountOutcome.Wounded : CountOutcome.Other);
        var struck = IsMaimed(clause) ? clause.Subjects : ClauseRoles.Objects(clause);
        foreach (var phrase in clause.Objects.Concat(clause.SharesSubject && !IsReduced(clause) ? [] : clause.Subjects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)).SelectMany(phrase => phrase.All).Distinct())
        {
            var affected = outcome != CountOutcome.Other && struck.SelectMany(each => each.All).Contains(phrase);
            Add(story, sentence, phrase, affected ? outcome : IsSome(clause, phrase) && told.Count > 0 ? told[^1].What : OfForce(frame, clause, phrase) ?? CountOutcome.Other, counts, affected);
        }
        Spread(clause, counts);
        return counts;
    }

    // "sixteen of the wounded were women and six were children": the six are of those counted before.
    static bool IsSome(Clause clause, Phrase phrase) => clause.Verb.Verb.Has("be") && phrase.CoreEnd == phrase.First + 1 && clause.Subjects.Contains(phrase);

    /// <summary>"had lost a leg", "broke an arm": whoever it is was hurt.</summary>
    public static bool IsMaimed(Clause clause) => clause.Verb.Verb.Has("loses") && clause.Objects.Exists(phrase => phrase.Classes.Contains("body-part"));

    // "leaving two officers and a vendor injured": what became of them stands behind them.
    static CountOutcome? Left(Sentence sentence, Clause clause) => !clause.Verb.Verb.Has("result") || clause.Objects is not [.., var last] || last.End >= sentence.Words.Count ? null
        : Suffered(sentence.Words[last.End]) ?? sentence.Clauses.Where(inner => inner.Parent == clause && inner.Relation == ClauseRelation.Participle && inner.Verb.IsPassive && inner.First > last.First).Select(OfVerb).FirstOrDefault();

    /// <summary>The counts of a clause: in what is done to, its numbers take the rule's outcome; elsewhere they count something else.</summary>
    public List<Count> Name(StoryText story, Sentence sentence, Frame frame)
    {
        var counts = new List<Count>();
        var outcome = IsEither(sentence, frame) ? CountOutcome.Casualties : Outcome(sentence, frame);
        foreach (var also in frame.Also)
            counts.AddRange(outcome == CountOutcome.Casualties ? [] : Name(story, sentence, also));
        var roots = Roots(sentence, frame);
        for (var i = 0; i < roots.Count; i++)
            if (roots[i] is var root && Affected(sentence, frame, root) && Together(sentence, roots, i) is > 1 and var number)
            {
                i += number - 1;
                var text = story.Slice(sentence.Words[root.First].Start, sentence.Words[roots[i].CoreEnd - 1].End);
                counts.Add(new Count(outcome, text, number, number, number, text));
            }
            else
            {
                foreach (var phrase in root.All)
                    Add(story, sentence, frame, phrase, outcome, counts);
                foreach (var phrase in root.All)
                    if (phrase.Apposition is { } other)
                        Add(story, sentence, frame, other, outcome, counts);
            }
        Spread(frame.Clause, counts);
        // "captured Gorna Malka": what is taken may look like somebody.
        if (frame.Rule.Kind is "territory_taken" or "territory_transferred" or "territory_held")
            counts.RemoveAll(count => count is { What: CountOutcome.Captured, Best: 1, Of: null });
        // "put the number of dead at 62": the dead are those 62.
        if (frame.Rule.Kind == "loss_tally")
            counts.RemoveAll(count => count is { Best: null, Low: 1, High: null } && counts.Exists(other => other.What == count.What && other.Best is not null));
        AddTimes(story, sentence, frame.Clause, counts);
        AddSeries(story, sentence, frame, counts);
        AddListed(story, sentence, frame.Clause, counts);
        // "nine villages, the capture of which was announced"
        foreach (var taken in frame.Rule.Kind == "territory_taken" ? ClauseRoles.Objects(frame.Clause).Where(phrase => phrase.Of is { } of && of.End <= phrase.First) : [])
            Add(story, sentence, taken.Of!, CountOutcome.Captured, counts, true);
        if (frame.Clause is { Relation: ClauseRelation.Infinitive, Parent: { } tried } && tried.Verb.Verb.Has("try"))
            AddTimes(story, sentence, tried, counts);
        if (counts.Count < 2)
            return counts;
        counts.RemoveAll(count => count.What == CountOutcome.Other && counts.Exists(other => other.What != CountOutcome.Other && other.Text == count.Text && other.Best == count.Best));
        return [.. counts.Distinct()];
    }

    static void Add(StoryText story, Sentence sentence, Frame frame, Phrase phrase, CountOutcome outcome, List<Count> counts)
    {
        var affected = Affected(sentence, frame, phrase);
        Add(story, sentence, phrase, affected ? OfPart(sentence, frame, phrase, outcome, counts) : Unaffected(sentence, frame, phrase, counts), counts, affected);
    }

    // "leaving five soldiers and six militants dead": what became of the last became of those before.
    static void Spread(Clause clause, List<Count> counts)
    {
        for (var i = counts.Count - 2; i >= 0 && clause.Verb.Verb.Has("result"); i--)
            if (counts[i].What == CountOutcome.Other && counts[i + 1].What is CountOutcome.Killed or CountOutcome.Wounded)
                counts[i] = counts[i] with { What = counts[i + 1].What };
    }

    static List<Phrase> Roots(Sentence sentence, Frame frame)
    {
        var clause = frame.Clause;
        var roots = new List<Phrase>();
        AddOnce(frame.Counted, roots);
        if (frame.Noun is { } noun)
            AddOnce(noun, roots);
        AddOnce(frame.Actors, roots);
        foreach (var phrase in clause.Objects)
            if (frame.Also.Count == 0 || !frame.Also.Any(also => also.Clause.Subjects.Contains(phrase)))
                AddOnce(phrase, roots);
        if (!clause.SharesSubject || IsReduced(clause))
            AddOnce(clause.Subjects, roots);
        foreach (var adjunct in clause.Adjuncts)
            if (adjunct.Class != "source" && !IsFormer(frame, adjunct))
                AddOnce(adjunct.Object, roots);
        if (IsStrikes(frame, clause.Objects))
            roots.RemoveAll(root => clause.Objects.Contains(root) && RoleReader.IsStrike(root) && !IsOwn(sentence, frame, root));
        var listed = roots.Exists(root => root.And.Count > 0) ? roots.SelectMany(root => root.And).ToHashSet() : null;
        roots.RemoveAll(root => listed?.Contains(root) == true || IsHour(sentence, frame, root));
        return roots;
    }

    static void AddOnce(IReadOnlyList<Phrase> phrases, List<Phrase> roots)
    {
        for (var i = 0; i < phrases.Count; i++)
            AddOnce(phrases[i], roots);
    }

    static void AddOnce(Phrase phrase, List<Phrase> roots)
    {
        if (!roots.Contains(phrase))
            roots.Add(phrase);
    }

    // "put the dead at 36, up from 24": what it was before.
    static bool IsFormer(Frame frame, Adjunct adjunct) => frame.Rule.Kind == "loss_tally" && adjunct.Class == "from" && adjunct.Object.Is("number");

    // "launched five missile strikes and twelve air strikes": each happening has its own number.
    static bool IsStrikes(Frame frame, List<Phrase> objects) => frame.Rule.Kind is "shelling_missile" or "air_drone_strike" && objects.Count(RoleReader.IsStrike) > 1;

    static bool IsOwn(Sentence sentence, Frame frame, Phrase root) => frame.Noun is { } noun ? root == noun : frame.Rule.Means.Any(category => sentence.Is(root, category)) || frame.Rule.Object.Any(category => sentence.Is(root, category));

    // "hit the bakery at about nine".
    static bool IsHour(Sentence sentence, Frame frame, Phrase root) =>
        sentence.Words[root.Head].Number is { Best: <= 24 } && frame.Rule.Kind is not ("loss_tally" or "displacement" or "deployment") && root.CoreEnd == root.First + 1 && root is { Of: null, And.Count: 0 } && root.Is("number") && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Object == root && adjunct.Class == "at");

    static CountOutcome Unaffected(Sentence sentence, Frame frame, Phrase phrase, List<Count> counts) =>
        PutAt(sentence, frame, phrase) ?? OfForce(frame, frame.Clause, phrase) ?? OfNoun(frame, phrase) ?? Headed(sentence, frame, phrase) ?? OfThem(phrase, counts) ?? Gapped(frame, phrase, counts) ?? Hit(frame, phrase) ?? CountOutcome.Other;

    // "1,000 were killed or wounded": what befell each is not said.
    static bool IsEither(Sentence sentence, Frame frame) =>
        frame is { Noun: null, Also.Count: 1 } && frame.Also.Select(also => also.Clause).Append(frame.Clause).OrderBy(clause => clause.Verb.First).ToList() is [var first, var second] && second.SharesSubject && second.Subjects.SequenceEqual(first.Subjects)
        && second.Verb.First == first.Verb.End + 1 && sentence.Words[first.Verb.End].Tag == WordTag.Coordinator && second.Objects.Count == 0 && OfVerb(first) is CountOutcome.Killed or CountOutcome.Wounded && OfVerb(second) is CountOutcome.Killed or CountOutcome.Wounded;

    // "the wife and daughter of an employee": persons named together under one article.
    static int Together(Sentence sentence, List<Phrase> roots, int i)
    {
        var end = i;
        while (end < roots.Count && (end == i || roots[end].First > roots[end - 1].First) && IsOne(sentence.Words[roots[end].Head]) && roots[end].And.Count == 0 && (end == i ? sentence.Words[roots[i].First].Tag == WordTag.Determiner : sentence.Words[roots[end].First].Tag == WordTag.Noun && sentence.Words[roots[end].First - 1].Tag is WordTag.Coordinator or WordTag.Comma))
            end++;
        return end - i;
    }

    // "raised to 1,600", "a patrol of 26 soldiers entered": who is sent, wherever they stand.
    static CountOutcome? OfForce(Frame frame, Clause clause, Phrase phrase) =>
        frame.Rule.Kind == "deployment" && (phrase.Is("person") && phrase.Of is not { IsPronoun: true } || phrase.Is("fighter") && !phrase.Is("force-unit") || phrase.Is("peacekeeper") || phrase.Is("number") && phrase.CoreEnd == phrase.First + 1 && clause.Adjuncts.Exists(adjunct => adjunct.Class is "to" or "at" && adjunct.Object == phrase)) ? CountOutcome.Deployed : null;

    // "more than 2,700 detentions": as many as were detained.
    static CountOutcome? OfNoun(Frame frame, Phrase phrase) => phrase == frame.Noun && frame.Rule.Kind is "arrest_or_capture" or "abduction" ? frame.Rule.Outcome : null;

    // "53 men were taken to Zarin and another 211 to Taro": those that a list goes on with have suffered the same.
    static CountOutcome? Gapped(Frame frame, Phrase phrase, List<Count> told) =>
        frame.Noun is null && phrase.Is("number") && phrase.Of is null && told.Count > 0 && told[0].What != CountOutcome.Other && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Object.And.Contains(phrase)) ? told[0].What : null;

    // "was hit in the shoulder", "had lost a leg".
    static CountOutcome? Hit(Frame frame, Phrase phrase) =>
        frame.Noun is null && (ClauseRoles.Objects(frame.Clause).Contains(phrase) && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Object.Classes.Contains("body-part"))) && phrase.Is("person") ? CountOutcome.Wounded : null;

    // "bombed the market four times".
    static void AddTimes(StoryText story, Sentence sentence, Clause clause, List<Count> counts)
    {
        for (var i = clause.Verb.End; i + 1 < sentence.Words.Count && i < clause.End + TimesReach; i++)
            if (sentence.Words[i] is { Tag: WordTag.Number, Number: { IsCount: true } number } word && sentence.Words[i + 1].Has("occasion") && !sentence.Clauses.Any(other => other != clause && other.Verb.First > clause.Verb.First && other.Verb.First <= i))
                counts.Add(new Count(CountOutcome.Other, story.Slice(sentence.Words[i + 1].Start, sentence.Words[i + 1].End), number.Best, number.Low, number.High, story.Slice(word.Start, sentence.Words[i + 1].End)));
    }

    // "the second strike in seven days": so many in that time.
    static void AddSeries(StoryText story, Sentence sentence, Frame frame, List<Count> counts)
    {
        if (frame.Noun is not { } noun || counts.Exists(count => count.Best > 1))
            return;
        for (var i = noun.First; i < noun.Head; i++)
            if (sentence.Words[i].Number is { Kind: NumberKind.Ordinal, Best: > 1 and <= MostOfSeries and var nth } && frame.Clause.Dates.Exists(at => at > noun.Head && sentence.Words[at].Date is { Date: { IsDay: false } }))
                counts.Add(new Count(CountOutcome.Other, story.Slice(sentence.Words[i + 1].Start, sentence.Words[noun.Head].End), nth, nth, null, story.Slice(sentence.Words[i].Start, sentence.Words[noun.Head].End)));
    }

    const int MostOfSeries = 20;

    // "the following districts: Agdam, Kalbajar and Lachin": as many as are named.
    static void AddListed(StoryText story, Sentence sentence, Clause clause, List<Count> counts)
    {
        for (var i = 0; i < clause.Objects.Count; i++)
            if (clause.Objects[i] is var phrase && phrase.Head > phrase.First && sentence.Words[phrase.Head - 1].Has("listing") && phrase.And.Count + (phrase.Apposition is null ? 0 : 1) + clause.Objects.Count - i - 1 is > 1 and var named)
                counts.Add(new Count(CountOutcome.Other, story.Slice(sentence.Words[phrase.Head].Start, sentence.Words[phrase.Head].End), named, named, named, story.Slice(sentence.Words[phrase.First].Start, sentence.Words[phrase.Head].End)));
    }

    // A word or two between what a clause ends with and how often it happened.
    const int TimesReach = 3;

    // "31 people had been killed, 14 of them in the camp": some of those counted just before.
    static CountOutcome? OfThem(Phrase phrase, List<Count> told) =>
        phrase.Of is { IsPronoun: true } whole && whole.Is("plural") ? told.FindLast(count => count.What != CountOutcome.Other)?.What : null;

    // "Dead: 4": what a heading counts.
    static CountOutcome? Headed(Sentence sentence, Frame frame, Phrase phrase) =>
        frame.Noun is null && frame.Clause.Verb.Verb.Lemma == Verbless.Lemma && phrase.CoreEnd == phrase.First + 1 && frame.Clause.Subjects is [var heading, ..] && heading != phrase ? Casualty(sentence, heading) : null;

    // "left 23 people dead, among them nine children": some of those counted just before have suffered what those did.
    static CountOutcome OfPart(Sentence sentence, Frame frame, Phrase phrase, CountOutcome outcome, List<Count> told) =>
        outcome == CountOutcome.Other && IsAmong(sentence, frame, phrase) && told.Count > 0 ? told[^1].What : outcome;

    // "two missiles launched from the north": the subject stands right before, and nowhere else in the clause.
    static bool IsReduced(Clause clause) => clause is { Relation: ClauseRelation.Participle, Subjects: [var only] } && only.End == clause.Verb.First;

    // "put the number of dead at 62 and of wounded at 350": what is counted stands before.
    static CountOutcome? PutAt(Sentence sentence, Frame frame, Phrase phrase)
    {
        foreach (var adjunct in frame.Clause.Adjuncts)
            if (adjunct.Object == phrase || adjunct.Object.Apposition == phrase || adjunct.Object.And.Contains(phrase))
                return PutUnder(sentence, frame, phrase);
        return null;
    }

    static CountOutcome? PutUnder(Sentence sentence, Frame frame, Phrase phrase)
    {
        if (frame.Clause.Adjuncts.Exists(adjunct => adjunct.Class == "total" && adjunct.Object == phrase))
            return Outcome(sentence, frame);
        if (frame.Rule.Kind == "displacement" && phrase.CoreEnd == phrase.First + 1 && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Object == phrase && adjunct.Class is "at" or "to"))
            return CountOutcome.Displaced;
        // "put the number of soldiers killed at 30"
        if (frame.Clause is { Relation: ClauseRelation.Participle, Verb.IsPassive: true, Parent: { } putting } && putting.Verb.Verb.Has("counts") && phrase.Is("number") && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Object == phrase && adjunct.Class == "at"))
            return OfVerb(frame.Clause);
        if (frame.Rule.Kind != "loss_tally" || frame.Clause.Adjuncts.FindIndex(adjunct => adjunct.Object == phrase || adjunct.Object.And.Contains(phrase) || adjunct.Object.Apposition == phrase && adjunct.Class != "against") is var at && at < 0)
            return null;
        // "and the injured at 129"
        if (frame.Clause.Adjuncts[at].Word is > 0 and var under && Suffered(sentence.Words[under - 1]) is { } named)
            return named;
        var before = at > 0 && frame.Clause.Adjuncts[at - 1] is { Class: "of" } of ? Casualty(sentence, of.Object) : null;
        return before ?? frame.Clause.Objects.Concat(frame.Clause.Subjects).SelectMany(phrase => Within(phrase).Reverse()).Select(inner => Casualty(sentence, inner)).FirstOrDefault(outcome => outcome is not null)
            ?? (phrase.Is("number") && frame.Rule.Adjuncts.Any(asked => asked.Value.Contains("number")) ? frame.Rule.Outcome : null);
    }

    static IEnumerable<Phrase> Within(Phrase phrase)
    {
        for (var each = phrase; each is not null; each = each.Of)
            yield return each;
    }

    static bool Affected(Sentence sentence, Frame frame, Phrase phrase) => IsListed(frame, phrase) || AffectedHead(frame, phrase) || IsAmong(sentence, frame, phrase) || frame.Noun is null && (IsListedWith(frame.Counted, phrase) || IsListedWith(ClauseRoles.Objects(frame.Clause), phrase));

    static bool IsListedWith(IEnumerable<Phrase> heads, Phrase phrase)
    {
        foreach (var head in heads)
            if (head.And.Contains(phrase))
                return true;
        return false;
    }

    // "Enemy losses: 640 men, 12 tanks": what a heading lists.
    static bool IsListed(Frame frame, Phrase phrase) => frame.Rule.Kind == "loss_tally" && frame.Clause.Verb.Verb.Lemma == Verbless.Lemma && frame.Clause.Subjects.SelectMany(each => each.All).Contains(phrase);

    // "forty soldiers, including six officers": some of those that it is said of. "Surrendered with 1,250 men": more of them.
    static bool IsAmong(Sentence sentence, Frame frame, Phrase phrase) =>
        frame.Noun is null && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Class == "including" && adjunct.Object.All.Contains(phrase) || adjunct.Class == "with" && (frame.Rule.Kind == "arrest_or_capture" || frame.Clause.Verb.IsPassive && OfVerb(frame.Clause) is CountOutcome.Killed or CountOutcome.Wounded) && sentence.Is(phrase, "person") && adjunct.Object.All.Contains(phrase));

    static bool AffectedHead(Frame frame, Phrase phrase) => frame.Counted.Contains(phrase) || frame.Rule.Outcome is CountOutcome.Deployed && (frame.Actors.Contains(phrase) || frame.Clause.Objects.Contains(phrase)) || frame.Noun is null && ClauseRoles.Objects(frame.Clause).Contains(phrase);

    static CountOutcome Outcome(Sentence sentence, Frame frame) => (frame.Noun is null ? OfVerb(frame.Clause) : null) ?? (OfHurt(sentence, frame) ? CountOutcome.Wounded : (CountOutcome?)null) ?? frame.Rule.Outcome ?? CountOutcome.Other;

    // "the number of injured has risen to 520", "among the wounded was a reporter"
    static bool OfHurt(Sentence sentence, Frame frame) => frame is { Noun: null, Rule.Kind: "loss_tally" } && frame.Clause.Subjects.Exists(phrase => Casualty(sentence, phrase) == CountOutcome.Wounded)
        || frame is { Noun: null, Clause: var clause } && clause.Verb.Verb.Has("be") && clause.Adjuncts.Exists(adjunct => adjunct.Class == "between" && Casualty(sentence, adjunct.Object) == CountOutcome.Wounded);

    // Verbs of killing, wounding and the like are of a class that an outcome is named by.
    static CountOutcome? OfVerb(Clause clause)
    {
        foreach (var category in clause.Verb.Verb.Classes)
            if (Enum.TryParse<CountOutcome>(category, true, out var named))
                return named;
        return clause.Verb.Verb.Has("fells") ? CountOutcome.Killed : clause.Verb.Verb.Has("treats") ? CountOutcome.Wounded : null;
    }

    static void Add(StoryText story, Sentence sentence, Phrase phrase, CountOutcome outcome, List<Count> counts, bool affected)
    {
        // "five members of a family": the five are counted, and not the family.
        var told = counts.Count;
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if ((affected && i == phrase.Head && IsNamedOne(sentence, phrase, outcome, counts) ? (1, 1, 1) : Number(sentence, phrase, i, affected)) is { } number)
                counts.Add(Make(story, sentence, phrase, i, number, outcome));
        if (phrase.Of is { } of && of.First >= phrase.CoreEnd && !of.Is("place") && !IsAge(sentence, phrase, of))
            Add(story, sentence, of, IsShare(sentence, phrase, of) ? CountOutcome.Other : Casualty(sentence, phrase) ?? outcome, counts, affected && sentence.IsTransparent(phrase) && !IsShare(sentence, phrase, of) && !(counts.Count > told && sentence.Words[of.First].Has("article")));
    }

    // "a woman of 64", "a father of three".
    static bool IsAge(Sentence sentence, Phrase phrase, Phrase of) => IsOne(sentence.Words[phrase.Head]) && of.CoreEnd == of.First + 1 && sentence.Words[of.Head].Number is not null;

    // "nine of its 31 passengers": what befell the nine did not befall all.
    static bool IsShare(Sentence sentence, Phrase phrase, Phrase of) =>
        (sentence.Words[phrase.Head].Number is { IsCount: true } || sentence.IsTransparent(phrase) && (sentence.Words[of.First].Has("definite") || sentence.Words[of.First].Has("possessive"))) && Enumerable.Range(of.First, of.CoreEnd - of.First).Any(i => sentence.Words[i] is { Tag: WordTag.Number, Number.IsCount: true });

    // "the death of six people", "casualties of 40".
    static CountOutcome? Casualty(Sentence sentence, Phrase phrase) => sentence.Words[phrase.Head].Has("killing") ? CountOutcome.Killed : !sentence.Is(phrase, "casualty") ? null
        : phrase.Of is { } whole && !sentence.Words[phrase.Head].Has("casualty") && whole.Is("casualty") ? Casualty(sentence, whole)
        : sentence.Words[phrase.Head].Has("killed") ? CountOutcome.Killed : sentence.Words[phrase.Head].Has("wounded") ? CountOutcome.Wounded : CountOutcome.Casualties;

    static (long? Best, long? Low, long? High)? Number(Sentence sentence, Phrase phrase, int i, bool affected)
    {
        var word = sentence.Words[i];
        if (i == phrase.First && (word.Has("quantity") || i == phrase.Head) && IsDenied(sentence, phrase))
            return (0, 0, 0);
        if (word.Number is { IsCount: true } number && word.Tag == WordTag.Number && !(word.Readings.Any(entry => entry.Has("floats")) && (!affected || sentence.Words[phrase.Head] is { Tag: WordTag.Proper, Name: not null })))
            return (number.Best, number.Low, number.High);
        if (affected && i == phrase.Head && (phrase.Classes.Contains("single") || sentence.Part == MentionPart.Headline && IsBare(sentence, phrase)))
            return (1, 1, 1);
        if (affected && i == phrase.Head && word is { Entry.IsPlural: true } && word.Has("casualty") && phrase.First + 2 >= phrase.CoreEnd && sentence.Words[phrase.First].Tag != WordTag.Number && !(sentence.Words[phrase.First] is { Tag: WordTag.Determiner } which && which.Entry!.Classes.Any()))
            return (null, 1, null);
        var single = word.Has("article") || word.Has("definite") && IsOne(sentence.Words[phrase.Head]) || word.Has("possessive") && phrase.Classes.Contains("person") && sentence.Words[phrase.Head].Entry?.IsPlural == false;
        var one = affected && i == phrase.First && single && i < phrase.Head && !(i + 1 < phrase.Head && sentence.Words[i + 1].Number is { IsCount: true }) && !IsNumbered(sentence, phrase) && phrase.Classes.Overlaps(["person", "equipment", "designation", "vehicle", "building", "infrastructure"]);
        return one ? (1, 1, 1) : null;
    }

    // "killed Yusuf Kante", "shot him"; one who was told of already is not told of again.
    static bool IsNamedOne(Sentence sentence, Phrase phrase, CountOutcome outcome, List<Count> told) =>
        outcome is CountOutcome.Killed or CountOutcome.Wounded or CountOutcome.Captured && !phrase.Is("place")
        && (phrase.IsPronoun ? sentence.Words[phrase.Head] is { Tag: WordTag.Pronoun } he && he.Has("person") && !he.Has("self") && !told.Exists(count => count.What == outcome)
            : phrase.Classes.Contains("name") && Antecedents.IsPerson(sentence, phrase) && sentence.Words[phrase.First].Tag != WordTag.Number && !sentence.Words[phrase.First].Has("article"));

    // "a family of six": how many they are stands after it.
    static bool IsNumbered(Sentence sentence, Phrase phrase) => phrase.Of is { } of && !IsAge(sentence, phrase, of) && sentence.Words[of.First] is { Tag: WordTag.Number, Number.IsCount: true };

    // "denies any casualties", "denied casualties": none, by its account.
    static bool IsDenied(Sentence sentence, Phrase phrase) =>
        sentence.Words[phrase.Head].Has("casualty") && (sentence.Words[phrase.First].Has("any") || phrase.First == phrase.Head && sentence.Words[phrase.Head] is { Entry.IsPlural: true }) && sentence.Clauses.Any(clause => clause.Verb.Verb.Has("deny") && clause.Objects.Contains(phrase));

    // "Mine kills officer": headings leave out the article.
    static bool IsBare(Sentence sentence, Phrase phrase) =>
        IsOne(sentence.Words[phrase.Head]) && !Enumerable.Range(phrase.First, phrase.Head - phrase.First).Any(i => sentence.Words[i].Tag is WordTag.Determiner or WordTag.Number);

    // "80 of them wounded": what is said of a part stands after it.
    static CountOutcome? Said(Sentence sentence, Phrase phrase)
    {
        if (phrase.Of is { } whole && sentence.IsTransparent(phrase) && Casualty(sentence, whole) is { } suffered)
            return suffered;
        return phrase.Of is { IsPronoun: true } part && part.End < sentence.Words.Count && sentence.IsTransparent(phrase) ? Suffered(sentence.Words[part.End]) : null;
    }

    static CountOutcome? Suffered(Word word)
    {
        bool Is(string category) => word.Readings.Any(reading => reading.Has(category));
        return Is("killed") ? CountOutcome.Killed : Is("wounded") ? CountOutcome.Wounded : null;
    }

    // "killed the driver".
    static bool IsOne(Word head) => head.Entry is { Tag: WordTag.Noun, IsPlural: false } && head.Has("person") && !head.Has("force") && !head.Has("transparent") && !head.Has("many");

    // "incinerated three trucks", "blew up four men": what befell things befalls no people, and the other way round.
    static CountOutcome OfSort(Phrase phrase, CountOutcome outcome) => outcome switch
    {
        CountOutcome.Destroyed when phrase.Is("person") => CountOutcome.Lost,
        CountOutcome.Killed or CountOutcome.Wounded when phrase.Is("missing") => CountOutcome.Lost,
        CountOutcome.Killed or CountOutcome.Wounded when phrase.Classes.Contains("uprooted") => CountOutcome.Displaced,
        CountOutcome.Killed when !phrase.Is("person") && (phrase.Is("building") || phrase.Is("vehicle") || phrase.Is("property") || phrase.Is("infrastructure")) => CountOutcome.Destroyed,
        _ => outcome,
    };

    static Count Make(StoryText story, Sentence sentence, Phrase phrase, int i, (long? Best, long? Low, long? High) number, CountOutcome outcome)
    {
        var end = phrase.Of is { } of && of.First >= phrase.CoreEnd && sentence.IsTransparent(phrase) ? of.CoreEnd : phrase.CoreEnd;
        var from = OfWhat(sentence, i + 1, end);
        var what = from < end ? story.Slice(sentence.Words[from].Start, sentence.Words[end - 1].End) : null;
        outcome = Casualty(sentence, phrase) ?? Said(sentence, phrase) ?? OfSort(phrase, outcome);
        return new Count(outcome, what, number.Best, number.Low, number.High, story.Slice(sentence.Words[i].Start, sentence.Words[end - 1].End));
    }

    // "one of its two towers": what is counted stands behind whose it is.
    static int OfWhat(Sentence sentence, int i, int end)
    {
        if (i >= end || !sentence.Words[i].Has("of"))
            return i;
        for (i++; i < end && sentence.Words[i].Tag is WordTag.Determiner or WordTag.Pronoun;)
            i++;
        return i;
    }
}
