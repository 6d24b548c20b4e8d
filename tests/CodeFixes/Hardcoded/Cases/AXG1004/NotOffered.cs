// Where the language wants a constant, no setting can be read.
using System.ComponentModel;

namespace Shop;

[Description([|"https://app:$password$@orders.example.com/"|])]
public class NotOffered
{
    public string Or(string address = [|"https://app:$password.2$@orders.example.com/"|]) => address;
}
