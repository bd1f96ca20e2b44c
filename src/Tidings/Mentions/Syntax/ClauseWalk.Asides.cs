namespace Tidings.Mentions.Syntax;

/// <summary>Words that stand aside from the clause they interrupt: in brackets, between commas, how old somebody is.</summary>
sealed partial class ClauseWalk
{
    // "the Liberation Army (TLA)": words in brackets without a verb are passed over; gives the closing bracket.
    int Aside(int i)
    {
        if (!words[chunks[i].First].Has("opening"))
            return 0;
        for (var j = i + 1; j < chunks.Count && j < i + 8 && chunks[j].Kind != ChunkKind.Verb; j++)
            if (words[chunks[j].First].Has("closing"))
                return j;
        return 0;
    }

    // "a teacher, 42, was shot", "Lieutenant Goldin, 23": a number between commas after one person is how old he is.
    bool IsAge(int i, Phrase phrase) =>
        _joint == ChunkKind.Comma && _preposition < 0 && phrase.CoreEnd == phrase.First + 1 && words[phrase.Head].Number is { IsCount: true, Best: > 4 and < 110 } && _last is { } person
        && i + 1 < chunks.Count && chunks[i + 1].Kind is ChunkKind.Comma or ChunkKind.Break && words[person.Head].Entry?.IsPlural != true && words[person.Head].Number is null && (person.Is("person") || person.Classes.Contains("name") && !person.Is("place"));

    const int LongestAside = 9;

    // "four gunmen, among them a man on the list, were killed": the comma that ends words without a verb after another; 0 when there is none.
    int AsideEnd(int comma)
    {
        for (var j = comma + 1; j < chunks.Count && j - comma < LongestAside; j++)
            if (chunks[j].Kind == ChunkKind.Comma)
                return j > comma + 1 && (j == comma + 2 || chunks[comma + 1].Kind == ChunkKind.Preposition) ? j : 0;
            else if (chunks[j].Kind is not (ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Date) || j == comma + 1 && chunks[j].Kind == ChunkKind.Date)
                return 0;
        return 0;
    }
}
