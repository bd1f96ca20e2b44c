using Tidings.Bench.Desk;
using Tidings.Bench;

var verbs = new SortedDictionary<string, (string About, Func<string[], int> Run)>(StringComparer.Ordinal)
{
    ["confidence"] = ("GOLD[=PAGES]... [--write]: how well confidence foretells what is right on annotated pages; makes its tables anew", ConfidenceBench.Run),
    ["coding"] = ("FOLDER: how fast the stories on the pages of a folder are coded on one core", CodingBench.Run),
    ["dates"] = ("FOLDER [--errors]: dates against a corpus annotated with TIMEX2 (a folder with keyinline/*.xml)", DateBench.Run),
    ["desk"] = ("FOLDER [MENTIONS] [--only PAGES] [--requests N]: how long the desk takes for its pages over a large made-up record, which is kept in the folder", DeskBench.Run),
    ["ecbplus"] = ("FOLDER [--part train|dev|test] [--sentences CSV] [--enough ODDS] [--learn FILE]: mentions of one event over documents of ECB+, without topics; learns the weights of the signs anew", EcbPlusBench.Run),
    ["fuzz"] = ("FOLDER... [--minutes N] [--seed N] [--once]: reads and codes the pages of folders after damaging them, a page a seed", FuzzBench.Run),
    ["languages"] = ("FOLDER [TABLE]: how well and fast languages are told apart, on lines in files named by language; with TABLE learns the table from a folder with the words of each", LanguageBench.Run),
    ["lineage"] = ("[STORIES...] [--plot FILE]: how fast families are found among so many made-up stories, and how fast one is added to them", LineageBench.Run),
    ["muc4"] = ("FOLDER [--sets tst1,tst2] [--errors] [--out FILE] [--answers FILE]: templates of MUC-4 by the official scoring", Muc4Bench.Run),
    ["toponyms"] = ("FILE [--gazetteer FILE] [--homes] [--errors] [--only EVEN|ODD]: places against LGL or GeoWebNews (lgl.xml, GWN.xml)", ToponymBench.Run),
    ["reading"] = ("FOLDER...: how fast saved web pages are read on one core, beside the bare parse", ReadingBench.Run),
    ["record"] = ("[MENTIONS...]: how fast so many made-up mentions are put together to a record, how fast one story is added to it, and whether that gives what building from scratch gives", RecordBench.Run),
    ["plover"] = ("FOLDER [--errors]: events, parties and counts on the sentences coded in PLOVER", PloverBench.Run),
    ["throughput"] = ("[STORIES [WORKERS]]: builds a record from so many made-up stories; 5000 and all processors if not given", ThroughputBench.Run),
};

if (args.Length > 0 && verbs.TryGetValue(args[0], out var verb))
    return verb.Run(args[1..]);
foreach (var (name, (about, _)) in verbs)
    Console.Error.WriteLine($"{name} {about}");
return 1;
