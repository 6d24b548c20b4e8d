// references: logging
// A record prints its members.
using System.Text;
using Microsoft.Extensions.Logging;

record Login(string User, string Password);

record struct Card(string Owner, string AccessToken);

record Session(int Id, Login Login);

record Derived(string User, string Password, string City) : Login(User, Password);

record Body
{
    public string ClientSecret { get; init; } = "";
}

record Silent(string User, string Password)
{
    public override string ToString() => User;
}

record Chosen(string User, string Password)
{
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        builder.Append(User);
        return true;
    }
}

record Person(string Name, string PasswordHash, int Secret, bool HasPassword, CancellationToken Token);

record Inside(string Name)
{
    private string Password { get; } = "";
    internal string Token { get; } = "";
}

class Plain
{
    public string Password { get; set; } = "";
}

class Records(ILogger logger)
{
    void Leaks(Login login, Card card, Session session, Derived derived, Body body, List<Login> logins, Dictionary<int, Login> byId, Card? maybe)
    {
        logger.LogInformation("{Login}", [|login|]);
        logger.LogInformation($"{[|login|]} signed in");
        logger.LogInformation("Signed in: " + [|login|]);
        logger.LogInformation([|login.ToString()|]);
        Console.WriteLine([|card|]);
        Console.WriteLine("{0}", [|session|]);
        Console.WriteLine([|derived|]);
        Console.WriteLine(string.Format("{0}", [|body|]));
        logger.LogInformation("{Logins}", [|logins|]);
        logger.LogInformation("{Logins}", [|byId|]);
        Console.WriteLine([|string.Join(", ", logins)|]);
        logger.LogInformation("{Login}", [|new Login("a", "b")|]);
        using (logger.BeginScope([|login|]))
            throw new InvalidOperationException($"{[|login|]} cannot sign in");
    }

    void Twins(Login login, Silent silent, Chosen chosen, Person person, Inside inside, Plain plain, List<Login> logins, List<Person> people)
    {
        logger.LogInformation("{User}", login.User);
        logger.LogInformation("{Count}", logins.Count);
        // A list prints the name of its type only.
        Console.WriteLine(logins);
        logger.LogInformation("{Login}", silent);
        logger.LogInformation("{Login}", chosen);
        logger.LogInformation("{Person}", person);
        logger.LogInformation("{People}", people);
        logger.LogInformation("{Inside}", inside);
        logger.LogInformation("{Plain}", plain);
        Console.WriteLine($"{plain}");
        throw new InvalidOperationException($"{person} cannot sign in");
    }
}
