// additional: appsettings.xml
// | none
class Shop
{
    {|AXG0001:const string Token = {|AXG1001:"$github$"|}; // apixguard:allow github-classic-token|}
    {|AXG0001:const string Other = {|AXG1001:"$github.2$"|}; // apixguard:allow github-clasic-token because it is revoked|}
    const string Right = "$github.3$"; // apixguard:allow AXG1001 because it is revoked
    const string Name = "contoso"; // apixguard:allow github-classic-token
}
