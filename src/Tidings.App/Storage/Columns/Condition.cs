namespace Tidings.App.Storage.Columns;

/// <summary>Conditions on what stands at a position: asked for hundreds of thousands of positions, so that nothing is made for each of them.</summary>
static class Condition
{
    /// <summary>Whether all of them hold.</summary>
    public static bool AllHold(Predicate<int>[] conditions, int position)
    {
        foreach (var holds in conditions)
            if (!holds(position))
                return false;
        return true;
    }
}
