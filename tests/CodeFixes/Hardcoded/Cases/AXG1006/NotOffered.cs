// Where the language wants a constant, no setting can be read.
using System.ComponentModel;

namespace Shop;

[Description([|"$pem$"|])]
public class NotOffered
{
    public string Or(string pem = [|"$pem.2$"|]) => pem;
}
