namespace DotAi.Knowledge.Search;

/// <summary>
/// English words that say how, how many, when or for whom something is wanted, and never what. When nothing stored has such a word,
/// that is no sign that something is missing. Words that could be the subject of a wish are left out on purpose.
/// </summary>
internal static class OrdinaryWords
{
    private static readonly HashSet<string> Words = new(
        ("able above access across add added adding after again against ago allow allowed allowing almost alone along already alternative although always among "
        + "another anybody anymore anyone anything anyway anywhere around ask asked automatic automatically available avoid away back bad based basic because "
        + "become before begin behind below best better between beyond big bigger bit both bring broken building busy buy call called can cannot care case catch "
        + "certain change changed changes cheap cheaper check choose clean clear close come coming common company compatible complete completely connect "
        + "cool correct correctly cost costs could couple cover create created creating current currently customer customers cut daily day days decent "
        + "dedicated deep default define delete deploy deployed deploying different directly done down during early easily easy eight else empty "
        + "enable enough ensure entire equal especially even event ever every everybody everyone everything everywhere exact exactly example except exist existing exists "
        + "expect expensive extra fail failing fails fast faster few fifteen fifty fine finish first fit five fix fixed follow following forever four free fresh friendly "
        + "from front full fully get gets getting gimme give given gives giving go goes going gone good got great grow guys half hand handle happen happens hard "
        + "hello help here hey high hold hour hourly hours huge hundred idea ideally important inside instead internal keep keeping keeps kept kind know "
        + "known large last late later latest launch least leave left less level limited little live long longer look looking lot lots low lower main make makes "
        + "making manage managed management many matter maybe mean means medium member middle might million minimal minute minutes mode modern modify month monthly "
        + "more morning move multi multiple much name named near never new newest next nice night nightly nine nobody none normal nothing now number offer office often "
        + "okay old older once open option optional order other others otherwise ours ourselves outside overall owned part particular past pay people per perfect "
        + "personal pick place plain play please plus point possible prefer preferably prepare prevent previous proper properly protect provide provision purpose put "
        + "quick quickly quite rather reach read reading ready real really reason recent reliable remove replace require required rest right run running runs safe "
        + "safely save say second seconds see seem self send sending seven several shall share shared short should show similar simple simply since single six size small "
        + "smaller solution somebody somehow someone something sometimes somewhere soon sort special specific split standard start started stay still stop stuff such "
        + "suitable support supports sure take takes talk team teams tell ten thank thanks thing things think third three time times tiny today "
        + "together tomorrow tonight took total toward towards try trying turn twelve twenty twice two type under unless unlimited until update upon use used useful "
        + "uses using usual usually various wait wake want week weekend weekly whenever whether whichever whole wide willing within without wonder work working works "
        + "worth write writing wrong year years yes yesterday yet zero").Split(' '),
        StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
