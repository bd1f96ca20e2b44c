using System.Text.RegularExpressions;

namespace Tidings.Bench.Muc4;

/// <summary>Organisations that can be behind a happening, found by the words of a stretch of text.</summary>
internal static partial class Organisations
{
    /// <summary>The organisations that some words name, as they stand there.</summary>
    public static IEnumerable<string> In(string words)
    {
        var plain = Brackets().Replace(words, " ");
        foreach (Match match in Names().Matches(Spaces().Replace(plain, " ")))
            yield return match.Value.Trim();
    }

    /// <summary>Whether an organisation is the state's.</summary>
    public static bool IsState(string words) => State().IsMatch(words);

    /// <summary>Organisations that a whole text can be about, in the order of how often they are named.</summary>
    public static IEnumerable<string> Dominant(string text) =>
        Groups().Matches(Spaces().Replace(text, " ")).GroupBy(match => match.Value).OrderByDescending(group => group.Count()).Select(group => group.Key);

    const string Known = @"FARABUNDO MARTI NATIONAL LIBERATION FRONT|FMLN|SHINING PATH|SENDERO LUMINOSO|TUPAC AMARU REVOLUTIONARY MOVEMENT|MRTA|ARMY OF NATIONAL LIBERATION|NATIONAL LIBERATION ARMY|POPULAR LIBERATION ARMY|REVOLUTIONARY ARMED FORCES OF COLOMBIA|GUATEMALAN NATIONAL REVOLUTIONARY UNITY|MANUEL RODRIGUEZ PATRIOTIC FRONT|19 APRIL MOVEMENT|THE EXTRADITABLES|EXTRADITABLES|MEDELLIN(?: DRUG)? CARTEL|CALI CARTEL|CINCHONERO [A-Z' ]*?(?:MOVEMENT|FRONT)|MORAZANIST PATRIOTIC FRONT|ZARATE WILLKA[A-Z ]*?FORCES|CAMILIST UNION|MOVEMENT OF THE REVOLUTIONARY LEFT|LAUTARO(?: YOUTH)? MOVEMENT|PEOPLE'S REVOLUTIONARY ARMY|ALFARO VIVE|SIMON BOLIVAR GUERRILLA COORDINATING BOARD|CLARA ELIZABETH RAMIREZ FRONT|MODESTO RAMIREZ FRONT|ELN|EPL|FARC|URNG|FPMR|M-19|MIR|FPM|ERP|FPL|CEA|AVC|UC-ELN|EGP|FAR|ORPA|DEATH SQUADS?|MAFIA|DRUG (?:MAFIAS?|CARTELS?)";
    const string States = @"(?:SALVADORAN |COLOMBIAN |PERUVIAN |GUATEMALAN |HONDURAN |CHILEAN |BOLIVIAN |ECUADORAN |NICARAGUAN |SANDINIST |U\.S\. |NATIONAL |TREASURY |MILITARY )*(?:ARMED FORCES|ARMY|AIR FORCE|NATIONAL GUARD|TREASURY POLICE|NATIONAL POLICE|CIVIL DEFENSE|POLICE|ATLACATL BATTALION|NATIONAL DIRECTORATE OF INTELLIGENCE)";

    [GeneratedRegex($@"(?<![A-Z-])(?:{Known}|{States})(?![A-Z-])")]
    private static partial Regex Names();

    [GeneratedRegex($@"(?<![A-Z-])(?:{Known})(?![A-Z-])")]
    private static partial Regex Groups();

    [GeneratedRegex(@"\b(ARMED FORCES|ARMY(?! OF NATIONAL)|AIR FORCE|NATIONAL GUARD|POLICE|CIVIL DEFENSE|MILITARY|SOLDIERS?|TROOPS?|GOVERNMENT|OFFICERS?|LIEUTENANTS?|COLONEL|DEATH SQUADS?|BATTALION|BRIGADE|POLICEMEN|PARAMILITARY|MARINES?|REGIME|INTELLIGENCE)\b")]
    private static partial Regex State();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
