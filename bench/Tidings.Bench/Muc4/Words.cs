using System.Collections.Frozen;

namespace Tidings.Bench.Muc4;

/// <summary>What words mean in the terms of the task: which verbs and nouns tell of which type of happening, and of which type a thing is that they are done to.</summary>
internal static class Words
{
    static FrozenDictionary<string, string> Table(string rows) =>
        rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(row => row.Split('=', 2))
            .SelectMany(parts => parts[1].Split(',', StringSplitOptions.TrimEntries).Select(word => KeyValuePair.Create(word, parts[0].Trim())))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);

    static FrozenSet<string> List(string words) => words.Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs, by lemma.</summary>
    public static FrozenDictionary<string, string> Verbs { get; } = Table("""
        ATTACK = kill, murder, assassinate, slay, execute, shoot, gun down, shoot dead, shoot to death, attack, ambush, machinegun, machine-gun, stab, massacre, behead, lynch, strafe, riddle, slaughter, torture, beat, hack, strangle, fire, open fire, assault, raid, storm, harass, shell, finish off, wipe out, ram, cut down, liquidate, lob, mortar, threaten, sabotage, mine
        BOMBING = explode, go off, detonate, blow up, dynamite, bomb, plant, plac, set off, hurl, throw, toss, defuse, deactivate, demolish, blast
        KIDNAPPING = kidnap, abduct, take hostage, hold hostage, hold captive, sequester
        ARSON = burn, set fire, set on fire, torch, burn down, set ablaze
        ROBBERY = rob, steal, loot, raid
        HIJACKING = hijack
        """);

    /// <summary>Nouns, by lemma.</summary>
    public static FrozenDictionary<string, string> Nouns { get; } = Table("""
        ATTACK = murder, assassination, killing, slaying, massacre, execution, attack, ambush, shooting, assault, machinegunning, crime, attempt, raid, harassment, terrorist attack, strafing, death threat, genocide, sabotage, sabotage action, sabotage act, destruction, gun attack, armed attack
        BOMBING = bombing, explosion, bomb attack, dynamite attack, bomb explosion, blast, car bombing, detonation, bomb blast, car bomb, bomb, dynamite, dynamiting, booby trap
        KIDNAPPING = kidnapping, abduction, hostage taking, hostage-taking
        ARSON = arson, burning
        ROBBERY = robbery, theft, looting, holdup, bank robbery
        HIJACKING = hijacking
        """);

    /// <summary>Verbs that tell what came of a happening: to people and to things.</summary>
    public static FrozenDictionary<string, string> Effects { get; } = Table("""
        DEATH = kill, die, murder, assassinate, slay, execute, shoot dead, shoot to death, massacre, gun down, perish, slaughter, behead, lynch, strangle, claim, finish off, liquidate, lose
        INJURY = wound, wind, injure, hurt, maim, beat, torture
        DESTROYED = destroy, blow up, demolish, burn down, raze, level, gut, reduce, dynamite, wreck, topple
        SOME DAMAGE = damage, burn, set fire, set on fire, torch, set ablaze, shatter, affect, derail, down, knock down, break, sabotage
        REGAINED FREEDOM = free, release, rescue, liberate, escape
        """);

    /// <summary>Verbs that tell of a bombing when their object is a bomb.</summary>
    public static FrozenSet<string> Placing { get; } = List("launch, place, leave, activate, drop, use, find, discover, set, put, fire, attach, hide, install, deposit, explode, shoot, locate, park");

    /// <summary>Participles that tell in passing what was done to somebody, with their verbs.</summary>
    public static FrozenDictionary<string, string> Participles { get; } = Table("""
        murder = murdered
        assassinate = assassinated
        slay = slain
        kill = killed
        kidnap = kidnapped
        abduct = abducted
        """);

    /// <summary>Nouns that tell what came of a happening.</summary>
    public static FrozenDictionary<string, string> Results { get; } = Table("""
        DEATH = death, dead, fatality
        INJURY = injury, wound, wounded, injured, burn
        SOME DAMAGE = damage, destruction
        """);

    /// <summary>Things that say where a happening was rather than to what it was done.</summary>
    public static FrozenSet<string> Sites { get; } = List("street, road, highway, port, village, community, plantation, ranch, estate, farm, camp, campus, railroad, airport");

    /// <summary>What those are called to whom something was done, with what was done.</summary>
    public static FrozenDictionary<string, string> Victims { get; } = Table("""
        DEATH = victim, dead, body, corpse, fatality
        INJURY = injured, wounded, injured person
        """);

    /// <summary>Weapons, by lemma of the head.</summary>
    public static FrozenDictionary<string, string> Instruments { get; } = Table("""
        BOMB = bomb, time bomb, pipe bomb, incendiary bomb, incendiary device, firebomb, fire bomb
        VEHICLE BOMB = car bomb, truck bomb, bus bomb, car-bomb, vehicle bomb
        DYNAMITE = dynamite, dynamite charge, stick of dynamite, dynamite stick
        EXPLOSIVE = explosive, explosive device, device, charge, explosive charge, rpg, booby trap, trap, gelatin, tnt
        GRENADE = grenade, hand grenade, rifle grenade, fragmentation grenade
        MINE = mine, landmine, land mine
        MOLOTOV COCKTAIL = cocktail, molotov cocktail
        ROCKET = rocket
        MISSILE = missile
        PROJECTILE = projectile
        MORTAR = mortar, mortar shell, mortar round
        MACHINE GUN = machinegun, machine gun, submachinegun, submachine gun, machine-gun, sub-machinegun, uzi, ak-47, g-3
        RIFLE = rifle, assault rifle, m-16, shotgun, carbine
        HANDGUN = pistol, revolver, handgun
        GUN = gun, bullet, weapon, firearm, shot, gunfire, small arm
        CUTTING DEVICE = knife, machete, ax, axe, dagger, razor
        STONE = stone, rock
        """);

    /// <summary>Verbs that tell of a weapon without naming it.</summary>
    public static FrozenDictionary<string, string> InstrumentVerbs { get; } = Table("""
        GUN = shoot, gun down, shoot dead, open fire, shoot to death, riddle, fire
        MACHINE GUN = machinegun, machine-gun, strafe
        DYNAMITE = dynamite
        CUTTING DEVICE = stab, hack
        """);

    /// <summary>Things that are attacked, by lemma of the head.</summary>
    public static FrozenDictionary<string, string> Things { get; } = Table("""
        TRANSPORT VEHICLE = car, bus, vehicle, truck, train, plane, airplane, aircraft, helicopter, boat, ship, automobile, ambulance, van, jeep, taxi, minibus, pickup, motorcade, convoy, motorcycle, passenger bus, trailer, tanker, airliner, locomotive, dumptruck, station wagon, tractor, limousine, boeing, pickup truck, tank truck, patrol car
        ENERGY = tower, pylon, pipeline, oil pipeline, pole, post, power line, substation, power plant, powerplant, power station, power tower, electric tower, high-tension tower, electricity, power, energy system, electrical system, transformer, refinery, dam, line, grid, oil well, hydroelectric plant, power pole, electric line, transmission line, power system, electrical power system, electric power
        COMMERCIAL = store, shop, restaurant, hotel, market, supermarket, dealership, gas station, service station, mall, factory, firm, establishment, business, pharmacy, theater, cinema, shopping center, brothel, warehouse, plant, bar, grocery store, discotheque, nightclub, laboratory, company, stand, business establishment
        FINANCIAL = bank, branch, bank branch, financial institution, savings bank
        COMMUNICATIONS = radio station, television station, newspaper, telephone exchange, telephone box, telephone booth, exchange, telephone pole, telephone line, antenna, radio, news agency, telephone company, post office, booth, telephone office, transmitter
        GOVERNMENT OFFICE OR RESIDENCE = ministry, city hall, town hall, palace, mayor's office, government house, presidential house, courthouse, court, customs, government palace, government building, government office, mayoralty, congress, municipal building, legislative assembly, presidential palace, customs office
        DIPLOMAT OFFICE OR RESIDENCE = embassy, consulate, chancery, nunciature
        LAW ENFORCEMENT FACILITY = police station, police post, guard post, checkpoint, jail, prison, police headquarters, precinct, command post, police barracks
        CIVILIAN RESIDENCE = house, home, residence, dwelling, apartment, hut, shack, farmhouse, mansion, apartment building
        ORGANIZATION OFFICE = headquarters, union, federation, office
        TRANSPORTATION ROUTE = bridge, road, highway, railroad, railway, airstrip, runway, street, rail, railroad track
        TRANSPORTATION FACILITY = airport, bus terminal, terminal, train station, port, toll booth, bus station, railroad station, subway station
        WATER = water pipe, aqueduct, water tank, water plant, reservoir, waterworks
        OTHER = building, church, school, university, temple, facility, installation, cathedral, center, cultural center, farm, camp, library, institute, campus, chapel, club, monument, crop, property, hospital, clinic, seminary, convent, monastery, ranch, estate, village, plantation, base, garrison, barracks, structure, college, premise, community
        """);

    /// <summary>Roles of people, by lemma of the head; whoever is in none is a civilian.</summary>
    public static FrozenDictionary<string, string> Roles { get; } = Table("""
        GOVERNMENT OFFICIAL = mayor, governor, minister, vice minister, president, vice president, prefect, subprefect, secretary, commissioner, official, ambassador designate, intendant, attorney general, councilman, councilwoman, town councilman, treasurer, deputy minister, prime minister, authority, alderman, government official, cabinet member, director, chief of state, vice-president, undersecretary, under secretary, comptroller, customs official, inspector
        POLITICAL FIGURE = candidate, politician, leader, senator, deputy, congressman, representative, legislator, presidential candidate, party leader, secretary general, assemblyman, political leader, leftist leader, congresswoman, party member, activist, precandidate, chairman, presidential hopeful, politicians, militant, party official
        DIPLOMAT = ambassador, diplomat, consul, attache, embassy official, charge d'affaires, envoy, nuncio, military attache, vice consul, embassy employee
        LEGAL OR JUDICIAL = judge, magistrate, lawyer, attorney, prosecutor, investigator, justice, jurist, court clerk, notary, district attorney, public prosecutor
        LAW ENFORCEMENT = policeman, police officer, detective, police, patrolman, police chief, agent, police agent, policewoman, security agent, police commander, civil guard, guardsman, carabinero, treasury policeman, patrol, police colonel, das agent, civil guardsman
        SECURITY GUARD = bodyguard, guard, watchman, security guard, escort, night watchman, security officer, guardian
        ACTIVE MILITARY = soldier, officer, colonel, lieutenant, captain, major, sergeant, general, marine, sailor, troop, corporal, private, military man, serviceman, conscript, lieutenant colonel, second lieutenant, admiral, commander, army officer, naval officer, military officer, adviser, airman
        """);

    /// <summary>Kinds of places, as the official list writes them.</summary>
    public static FrozenSet<string> Perpetrators { get; } = List("guerrilla, guerilla, rebel, terrorist, gunman, individual, assailant, attacker, subversive, extremist, insurgent, commando, trafficker, drug trafficker, drug dealer, assassin, hired assassin, hired killer, murderer, killer, criminal, kidnapper, sapper, squad, death squad, hitman, hit man, hit squad, armed man, thug, gang, gangster, robber, militant, guerrilla column, column, mafia, urban commando, delinquent, hooded man, hooded individual, mercenary, unknown, paramilitary, paramilitary group, perpetrator, narco-terrorist, narcoterrorist, bandit, militiaman, suspect, hijacker, fighter, combatant, leftist, rightist, soldier, troop, army, patrol, policeman, member, unit, man, group, person, someone, cell, organization, command, civil defense, cartel, force, woman, youth, subject, people, armed group, element, agent, officer, lieutenant, colonel, marine, military, police, government, front, party, movement, regime, others, forces, plane, helicopter, student, demonstrator");

    /// <summary>Who is a perpetrator by the word alone.</summary>
    public static FrozenSet<string> Culprits { get; } = List("guerrilla, guerilla, rebel, terrorist, gunman, assailant, attacker, subversive, extremist, insurgent, assassin, hired assassin, hired killer, murderer, killer, kidnapper, sapper, death squad, hitman, hit man, thug, guerrilla column, guerrilla group, urban commando, hooded man, hooded individual, narco-terrorist, narcoterrorist, bandit, hijacker, commando, trafficker, drug trafficker, criminal, delinquent");

    /// <summary>Those whose deeds are never the happenings of the task: they only speak, suffer or investigate.</summary>
    public static FrozenSet<string> Authorities { get; } = List("police, authority, government, army, military, armed force, president, minister, official, spokesman, soldier, troop, force, colonel, general, officer, court, judge, security force, commander, ministry, policeman, intelligence");

    /// <summary>Members of armed groups, whose deaths are no terrorism.</summary>
    public static FrozenSet<string> Combatants { get; } = List("guerrilla, guerilla, rebel, terrorist, subversive, insurgent, combatant, trafficker, drug trafficker, gunman, extremist, assassin, contra, criminal, attacker, assailant, kidnapper, fighter, militant, sapper, commando, casualty");

    /// <summary>Military things and people, which alone make no terrorism.</summary>
    public static FrozenSet<string> Military { get; } = List("soldier, troop, base, garrison, barracks, army, patrol, brigade, battalion, military base, military post, position, military, armed force, unit, military patrol, air base, army base, infantry brigade, military installation, general staff, marine, sergeant, lieutenant, officer, helicopter, force, military convoy, regiment, army patrol, convoy, outpost, checkpoint");
}
