using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.Tests.Lineages;

public sealed class TranslationFinderTests
{
    const string English = """
        The evacuation of Port Selim began at 05:30 on Thursday, when the first of 14 buses left the stadium.
        By evening 1,260 people had reached Damarik, the Red Crescent said.
        Governor Idris Balkhan told reporters that 37 wounded fighters would follow on Friday under the agreement of 3 May.
        The agreement was signed in Geneva by Karim Wazir and Tomas Lindqvist.
        It obliges the Southern Brigade to leave its positions at Hadra and Qasr Nuri within 72 hours.
        Shots were heard near the Tashkent bridge in the afternoon, but nobody was hurt.
        The United Nations has sent 45 monitors and asks for 8.6 million dollars to feed the displaced.
        """;

    const string Arabic = """
        بدأ إجلاء ميناء سليم الخميس عند الساعة 05:30 حين غادرت أولى الحافلات الأربع عشرة وعددها 14 الملعب.
        وقال الهلال الأحمر إن 1260 شخصا وصلوا حتى المساء إلى داماريك.
        وأبلغ الحاكم إدريس بلخان الصحفيين أن 37 مقاتلا جريحا سيغادرون الجمعة بموجب اتفاق 3 أيار.
        ووقع الاتفاق في جنيف كريم وزير وتوماس ليندكفيست.
        وهو يلزم اللواء الجنوبي بمغادرة مواقعه في حضرا وقصر نوري خلال 72 ساعة.
        وسمع إطلاق نار قرب جسر طشقند بعد الظهر، لكن أحدا لم يصب.
        وأرسلت الأمم المتحدة 45 مراقبا وطلبت 8.6 مليون دولار لإطعام النازحين.
        """;

    const string Russian = """
        Эвакуация Порт-Селима началась в четверг в 05:30, когда от стадиона отошёл первый из 14 автобусов.
        К вечеру до Дамарика добрались 1260 человек, сообщил Красный Полумесяц.
        Губернатор Идрис Балхан сказал журналистам, что 37 раненых бойцов последуют в пятницу по соглашению от 3 мая.
        Соглашение подписали в Женеве Карим Вазир и Томас Линдквист.
        Оно обязывает Южную бригаду за 72 часа оставить позиции у Хадры и Каср-Нури.
        Днём у Ташкентского моста слышались выстрелы, но никто не пострадал.
        ООН направила 45 наблюдателей и просит 8,6 миллиона долларов на питание беженцев.
        """;

    const string Japanese = "ポート・セリムからの避難は木曜日の5時30分に始まり、14台のバスの1台目が競技場を出発した。夕方までに1260人がダマリクに到着したと赤新月社は述べた。"
        + "イドリス・バルハン知事は記者団に対し、5月3日の合意に基づき37人の負傷した戦闘員が金曜日に続くと語った。合意はジュネーブでカリム・ワジルとトマス・リンドクビストが署名した。"
        + "合意は南部旅団に対し、ハドラとカスル・ヌリの陣地から72時間以内に退去することを義務づけている。午後にタシケント橋の近くで銃声が聞こえたが、けが人はいなかった。"
        + "国連は45人の監視員を派遣し、避難民の食料のために860万ドルを求めている。";

    const string Turkish = """
        Port Selim'in tahliyesi perşembe günü saat 05:30'da, 14 otobüsün ilki stadyumdan ayrıldığında başladı.
        Kızılay, akşama kadar 1.260 kişinin Damarik'e ulaştığını bildirdi.
        Vali Idris Balkhan gazetecilere, 3 Mayıs anlaşması uyarınca 37 yaralı savaşçının cuma günü ayrılacağını söyledi.
        Anlaşmayı Cenevre'de Karim Wazir ile Tomas Lindqvist imzaladı.
        Anlaşma, Güney Tugayı'nın Hadra ve Qasr Nuri'deki mevzilerini 72 saat içinde terk etmesini şart koşuyor.
        Öğleden sonra Tashkent köprüsü yakınında silah sesleri duyuldu, ancak yaralanan olmadı.
        Birleşmiş Milletler 45 gözlemci gönderdi ve yerinden edilenleri doyurmak için 8,6 milyon dolar istiyor.
        """;

    /// <summary>One story in five languages.</summary>
    internal static IReadOnlyList<Tidings.Stories.Story> Stories =>
    [
        Written.Story("s-1", English), Written.Story("s-2", Arabic, "ar"), Written.Story("s-3", Russian, "ru"), Written.Story("s-4", Japanese, "ja"), Written.Story("s-5", Turkish, "tr"),
    ];

    [Theory]
    [InlineData("ar", Arabic)]
    [InlineData("ru", Russian)]
    [InlineData("ja", Japanese)]
    [InlineData("tr", Turkish)]
    public void Find_TranslationAmongOtherReports_IsFound(string language, string text)
    {
        var found = Written.Find(
            Written.Story("s-1", English, published: "2022-05-06"),
            Written.Story("s-2", text, language, published: "2022-05-07", kind: StoryKind.Translation),
            Written.Story("s-3", Written.Report(1, 12)),
            Written.Story("s-4", Written.Report(2, 12), language));
        var link = Assert.Single(found.Links);
        Assert.Equal(("s-2", "s-1", Relation.Translation), (link.Story, link.Of, link.Relation));
        Assert.InRange(link.Share, 0.8, 1);
        Assert.InRange(link.Passages.Count, 4, 7);
    }

    [Fact]
    public void Find_TranslationsIntoFourLanguages_AreOneFamily()
    {
        var found = Written.Find(Stories);
        Assert.Single(found.Families);
        Assert.Equal(4, found.Links.Count);
    }

    [Fact]
    public void Find_TranslationOfCopy_JoinsBothCopies()
    {
        var found = Written.Find(Written.Story("s-1", English), Written.Story("s-2", "By Staff\n" + English + "\nShare this page."), Written.Story("s-3", Russian, "ru"));
        Assert.Single(found.Families);
        Assert.Equal(2, found.Links.Count);
    }

    [Fact]
    public void Find_PassagesOfTranslation_AreSentencesOfBoth()
    {
        var (first, second) = (Written.Story("s-1", English), Written.Story("s-2", Russian, "ru"));
        var passage = Assert.Single(Written.Find(first, second).Links).Passages[3];
        Assert.Equal("The agreement was signed in Geneva by Karim Wazir and Tomas Lindqvist.", first.Text[passage.There]);
        Assert.Equal("Соглашение подписали в Женеве Карим Вазир и Томас Линдквист.", second.Text[passage.Here]);
    }
}
