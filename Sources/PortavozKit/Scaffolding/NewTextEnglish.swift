extension NewText {
    private var opening: String {
        """
        # Between the two lines of hyphens are the data; the text comes below them. What follows a number sign (#) is a
        # comment: it is not published, and you may delete it.
        """
    }

    private var draftLines: String {
        """
        # While it says true this is a draft: only `serve --drafts` and `build --drafts` show it. To publish, write
        # false or delete the line.
        draft: true
        """
    }

    private var descriptionLines: String {
        """
        # A sentence or two, of 160 characters at most: lists, search engines and shared links show it.
        description: ""
        """
    }

    var englishPost: String {
        """
        ---
        \(opening)
        title: \(titleText)
        \(slugLine)\(descriptionLines)
        # The day of publication. With a date in the future it comes out with the first build on or after that day.
        # A time may follow: 2026-12-24T09:00.
        date: \(date)
        \(draftLines)
        # Who signs it: names of files in content/people/, or of folders in content/guests/.
        authors: \(authorList)
        # What it is about, in the words that readers will see: [Roasting, "Good practice"].
        tags: []
        # For later, should you need them:
        # planned: 2026-12-24                        when you mean to publish it; a reminder, which publishes nothing
        # categories: [News]
        # series: {name: "The series' name", order: 1}
        # cover: {image: photo.jpg, alt: "What the photo shows; it is kept beside this file"}
        ---
        Write here. The title stands above already: begin each section with `##`.

        """
    }

    var englishPage: String {
        """
        ---
        \(opening)
        title: \(titleText)
        \(slugLine)\(descriptionLines)
        \(draftLines)
        ---
        Write here. The title stands above already: begin each section with `##`. To have the page in a menu, add it to
        `menus` in `content/site.yml`.

        """
    }

    var englishPerson: String {
        """
        ---
        \(opening)
        # This file's name, without .md, is what `authors` says.
        name: \(titleText)
        \(slugLine)# What they do, in two or three words.
        role: ""
        # An e-mail address that may be published, their profiles, and a photo kept beside this file:
        # email: name@example.org
        # links: [{network: Mastodon, url: "https://mastodon.social/@name"}]
        # photo: {image: name.jpg, alt: "Portrait of name"}
        ---

        """
    }

    var englishGuideline: String {
        """
        ---
        \(opening)
        title: \(titleText)
        \(slugLine)\(descriptionLines)
        # Who keeps it: the name of a file in content/people/.
        owner: \(owner)
        # Since when it holds, and when it is to be looked at again.
        effective: \(day.iso)
        review-by: \(reviewBy.iso)
        # `portavoz guideline revise \(slug.text)` makes the next version, and keeps this one.
        version: \(yamlScalar(version))
        changes:
          - {version: \(yamlScalar(version)), date: \(day.iso), summary: "\(original == nil ? "First version." : "Translation.")"}
        # Only staff read it, unless this says public.
        audience: staff
        \(draftLines)
        ---
        Write here. The title stands above already: begin each section with `##`.

        > [!DO]
        > An example of how to do it.

        > [!DONT]
        > An example of how not to.

        """
    }

    var englishLesson: String {
        """
        ---
        \(opening)
        # The number in this file's name is the lesson's place in the course.
        title: \(titleText)
        \(slugLine)\(descriptionLines)
        # What someone who has done it can do: one line an objective.
        objectives: []
        # How many minutes it takes.
        duration: 15
        \(draftLines)
        ---
        Write here. The title stands above already: begin each section with `##`.

        """
    }
}
