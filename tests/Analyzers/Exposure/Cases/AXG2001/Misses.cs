// What is not followed.
class Holder
{
    public string Text { get; set; } = "";
}

class Misses
{
    void Leaks(string password, Holder holder, Func<string, string> same)
    {
        holder.Text = password;
        Console.WriteLine(holder.Text); // known miss: members of other objects are not followed
        Console.WriteLine(same(password)); // known miss: a delegate may do anything
        Show(password);
    }

    void Show(string text) => Console.WriteLine(text); // known miss: a parameter is not followed to its callers
}
