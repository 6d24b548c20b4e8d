// Constants and read-only members of other files and of another project, put together here.
namespace Shop;

public class OtherFiles
{
    public string A => {|AXG1001:Parts.Head + Parts.Tail|};

    public string B => {|AXG1001:$"{Lib.Shared.Head}{Parts.Late}"|};

    public string C => {|AXG1001:string.Concat(Lib.Shared.Head, Lib.Shared.Tail)|};

    public string D => {|AXG1001:Parts.Head + Parts.Body|};

    public string E => Parts.Head + Parts.Changing;

    public string F => Parts.Head + Lib.Shared.Other;

    public string G => Parts.Head + Parts.Given("$github:tail$");
}
