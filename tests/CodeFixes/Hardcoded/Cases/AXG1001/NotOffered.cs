// Where the language wants a constant, no setting can be read.
using System.ComponentModel;

namespace Shop;

[Description([|"$github$"|])]
public class NotOffered
{
    private const string InAttribute = [|"$github.2$"|];
    private const string InConstant = [|"$github.3$"|];
    private const string InCase = [|"$github.4$"|];
    private const string InPattern = [|"$github.5$"|];
    private const string InDefault = [|"$github.6$"|];
    private const string Both = InConstant;

    [Description(InAttribute)]
    public bool Use(string value = [|"$github.7$"|], string other = InDefault)
    {
        switch (value)
        {
            case InCase:
            case [|"$github.8$"|]:
                return other.Length == 0;
            default:
                return other is InPattern or [|"$github.9$"|] || Both.Length > 0;
        }
    }
}
