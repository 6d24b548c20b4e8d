// Where the language wants a constant, no setting can be read.
using System.ComponentModel;

namespace Shop;

[Description([|"Server=db;Database=orders;User Id=app;Password=$password$"|])]
public class NotOffered
{
    public string Or(string connection = [|"Server=db;Database=orders;User Id=app;Password=$password.2$"|]) => connection;
}
