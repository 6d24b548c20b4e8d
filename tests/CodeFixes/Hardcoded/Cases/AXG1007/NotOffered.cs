// Where the language wants a constant, no setting can be read.
using System.ComponentModel;

namespace Shop;

[Description([|"Authorization: Basic $basic$"|])]
public class NotOffered
{
    public string Or(string header = [|"Authorization: Basic $basic.2$"|]) => header;
}
