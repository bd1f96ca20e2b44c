using Tidings.App.Web.Map;
using Tidings.Control;
using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.App.Tests.Web;

/// <summary>Claims that came or went leave a book that says what one made anew says, although only the places that they are about are gone over.</summary>
public sealed class ControlBookTests
{
    static readonly NamedPlace[] Places =
        [new("Hill", "hill", "Hill", 39, 46, PlaceRole.At), new("Town", "town", "Town", 40, 47, PlaceRole.At), new("the ridge", null, null, null, null, PlaceRole.At), new("The Ridge", null, null, null, null, PlaceRole.At)];

    static readonly NamedParty[] Parties = [new("North", "north", "North"), new("South", "south", "South"), new("raiders", null, null)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_ClaimsThatCameOrWent_SaysWhatOneMadeAnewSays(int seed)
    {
        var (chance, claims, number) = (new Random(seed), new List<ControlClaim>(), 0);
        ControlBook? book = null;
        for (var step = 0; step < 60; step++)
        {
            if (chance.Next(3) > 0)
                claims.RemoveAll(_ => chance.Next(12) == 0);
            for (var added = chance.Next(4); added > 0; added--)
                claims.Add(Claim(chance, number++));
            claims = [.. claims.OrderBy(claim => claim.Place.Id ?? claim.Place.Text.ToLowerInvariant(), StringComparer.Ordinal).ThenBy(claim => claim.AsOf)];
            book = new ControlBook([.. claims], book);
            Assert.Equal(Said(new ControlBook(claims)), Said(book));
        }
    }

    static ControlClaim Claim(Random chance, int number)
    {
        var (day, by) = (1 + chance.Next(20), chance.Next(2) == 0 ? null : Parties[chance.Next(3)]);
        return new(Places[chance.Next(4)], Parties[chance.Next(3)], Day(day), chance.Next(2) == 0 ? Day(day) : null, chance.Next(3) == 0 ? Day(day + 5) : null, by, by is null ? Stance.Reported : Stance.Claimed, $"m-{number:000}");
    }

    static EdtfDate Day(int day) => EdtfDate.Day(new DateOnly(2020, 11, day));

    static string Said(ControlBook book)
    {
        DateOnly?[] days = [null, new(2020, 11, 4), new(2020, 11, 18)];
        var held = days.SelectMany(day => book.AsOf(day).Concat(book.AsOf(day, "south"))).Select(held => $"{held.Place.Id}: {Named(held.Claims)} {held.IsReported}");
        var places = book.Places.Select(place => $"{place.Place} {place.Total}: {Named(place.Claims)}");
        var of = new[] { book.Of("hill", null), book.Of("The Ridge", null), book.Of(null, "raiders"), book.Of("town", "north"), book.Of(null, null), book.Turning(new(2020, 11, 4), new(2020, 11, 9)) }.Select(Named);
        return string.Join('\n', [.. held, .. places, .. of, string.Join(' ', book.Days), string.Join(' ', book.Claimants), string.Join(' ', book.Holders.Values)]);
    }

    static string Named(IEnumerable<ControlClaim> claims) => string.Join(' ', claims.Select(claim => claim.Mention));
}
